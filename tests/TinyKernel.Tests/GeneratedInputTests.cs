using System;
using System.Globalization;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Metadata;

namespace Tiny.Tests;

/// <summary>Every call of this kernel under calls made from what its arguments mean: nothing throws, and -EFAULT is where the memory says so.</summary>
/// <remarks><c>TINY_INPUTS=1000000</c> in the environment makes so many of each width instead.</remarks>
public sealed class GeneratedInputTests
{
    private const int CallsOfAMachine = 20_000;

    private static readonly long s_count =
        long.Parse(Environment.GetEnvironmentVariable("TINY_INPUTS") ?? "100000", CultureInfo.InvariantCulture);

    [Test]
    public void EveryCallStandsGeneratedInputs([Values] SyscallAbi abi)
    {
        SyscallTable table = Kernel.TinyKernel.SyscallTable;
        InputPlan plan = new(table, 20261127, abi, s_count);
        while (!plan.IsOver)
        {
            InputMachine machine = new(plan);
            long end = plan.Made + CallsOfAMachine;
            while (!plan.IsOver && plan.Made < end)
                machine.Run();
            machine.CheckKernel();
        }

        TestContext.Out.WriteLine(string.Join("\n", plan.Results.OrderBy(static result => result.Key).Select(static result => $"{result.Key}: {result.Value}")));
    }
}
