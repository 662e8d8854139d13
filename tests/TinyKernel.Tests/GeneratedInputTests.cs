using System;
using System.Globalization;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace Tiny.Tests;

/// <summary>Every call of this kernel under calls made from what its arguments mean: nothing throws, and -EFAULT is where the memory says so.</summary>
/// <remarks>CI makes 10^6 calls in all, half of each width; elsewhere a tenth of them, unless <c>TINY_INPUTS</c> in the environment says how many of each width.</remarks>
public sealed class GeneratedInputTests
{
    private const int CallsOfAMachine = 5000;

    private static readonly long s_count = long.Parse(
        Environment.GetEnvironmentVariable("TINY_INPUTS") ?? (Environment.GetEnvironmentVariable("CI") == "true" ? "500000" : "50000"),
        CultureInfo.InvariantCulture);

    [Test]
    public void EveryCallStandsGeneratedInputs([Values] SyscallAbi abi)
    {
        InputPlan plan = new(Declared(), 20261127, abi, s_count);
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

    /// <summary>The table of this kernel; calls that do not say what all their arguments mean have it from Linux's of the same name.</summary>
    private static SyscallTable Declared()
    {
        SyscallTable own = Kernel.TinyKernel.SyscallTable;
        SyscallTable linux = LinuxKernel.LinuxTable.SyscallTable;
        return new SyscallTable([.. own.X64.Select(row => Declare(row, SyscallAbi.X64))], [.. own.Ia32.Select(row => Declare(row, SyscallAbi.Ia32))], []);

        SyscallTableEntry Declare(SyscallTableEntry row, SyscallAbi abi)
        {
            bool isDeclared = row.Metadata?.Meaning.Arguments.All(static argument => argument.Kind != ArgumentKind.Unknown) ?? false;
            return !isDeclared && linux.TryGetEntry(abi, row.Name, out SyscallTableEntry? other) && other.Metadata is not null ? row with { Metadata = other.Metadata } : row;
        }
    }
}
