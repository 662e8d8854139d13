using System.IO;
using NUnit.Framework;
using SyscallKit.Injection;
using SyscallKit.Processor;
using SyscallKit.Tracing.Text;
using Tiny.Guests;
using Tiny.Kernel;

namespace Tiny.Tests;

/// <summary>Faults by chance are the same faults for the same seed: the trace of a run is the same to the byte.</summary>
public sealed class InjectionSeedTests
{
    private const int Runs = 1000;

    [Test]
    public void OneSeedGivesOneTrace()
    {
        string first = Trace(seed: 7);
        Assert.That(Trace(seed: 8), Is.Not.EqualTo(first));
        for (int run = 1; run < Runs; run++)
        {
            if (Trace(seed: 7) != first)
                Assert.Fail($"run {run} of {Runs} is another");
        }
    }

    private static string Trace(ulong seed)
    {
        Machine machine = new(Vendor.Amd, static vdso => new GuestPrograms(vdso, GuestPrograms.All), TextWriter.Null);
        GuestPrograms.Install(machine.Vfs, GuestPrograms.All);
        FailFunction failures = new(machine.Work, new FaultAttr(seed) { Probability = 20, Times = -1 });
        failures.Arm("__x64_sys_read");
        failures.Arm("__x64_sys_write");
        failures.Arm("__ia32_sys_write");
        machine.Tracer.EnableAll();
        machine.Run("/bin/init");
        using StringWriter text = new();
        TraceTextPrinter.Print(text, machine.Tracer.Snapshot());
        return text.ToString();
    }
}
