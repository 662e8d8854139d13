using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Injection;

namespace SyscallKit.Tests.Injection;

[TestFixture]
public sealed class SimulatedFaultsTests
{
    [Test]
    public void ShortTransfersLeaveTheRegistersAlone()
    {
        FaultyKernel kernel = new();
        _ = new SimulatedFaults(kernel.Work, seed: 3) { ShortPercent = 100 };
        List<long> results = [];
        for (int i = 0; i < 50; i++)
        {
            results.Add(kernel.Call(1, 1, FaultyKernel.Buffer, 100));
            Assert.That(kernel.Cpu.State.Rdx, Is.EqualTo(100));
        }

        Assert.That(results, Is.All.InRange(1, 99));
        Assert.That(results.Distinct().Count(), Is.GreaterThan(20));
        Assert.That(kernel.File, Has.Count.EqualTo(results.Sum()));
        Assert.That(kernel.Call(1, 1, FaultyKernel.Buffer, 1), Is.EqualTo(1), "One byte is all or nothing.");
        Assert.That(kernel.Call32(4, 1, (uint)FaultyKernel.Buffer, 100), Is.InRange(1, 99));
        Assert.That(kernel.Cpu.State.Rdx, Is.EqualTo(100));
    }

    [Test]
    public void ADeviceIsFullAfterSoManyBytes()
    {
        FaultyKernel kernel = new();
        SimulatedFaults faults = new(kernel.Work, seed: 0) { SpaceLeft = 10 };
        long[] results = [.. new ulong[] { 4, 0, 4, 4, 4, 0 }.Select(count => kernel.Call(1, 1, FaultyKernel.Buffer, count))];
        Assert.That(results, Is.EqualTo(new long[] { 4, 0, 4, 2, -Errno.ENOSPC, 0 }));
        Assert.That(kernel.Call(0, 1, FaultyKernel.Buffer, 100), Is.EqualTo(10), "Reading takes no space.");
        faults.Detach();
        Assert.That(kernel.Call(1, 1, FaultyKernel.Buffer, 4), Is.EqualTo(4));
    }

    /// <summary>A write that fails takes no space.</summary>
    [Test]
    public void OnlyWhatIsWrittenTakesSpace()
    {
        FaultyKernel kernel = new();
        SimulatedFaults faults = new(kernel.Work, seed: 0) { SpaceLeft = 10 };
        Assert.That(kernel.Call(1, 1, 0xdead_0000, 8), Is.EqualTo(-Errno.EFAULT));
        Assert.That(faults.SpaceLeft, Is.EqualTo(10));
    }

    [Test]
    public void OnlyCallsThatMayBeInterruptedAre()
    {
        FaultyKernel kernel = new();
        RecordingListener listener = new();
        _ = new SimulatedFaults(kernel.Work, seed: 1, listener) { InterruptPercent = 100 };
        Assert.That((kernel.Call(1, 1, FaultyKernel.Buffer, 1), kernel.Call(39)), Is.EqualTo((-Errno.EINTR, 100L)));
        Assert.That(listener.Faults, Is.EqualTo(new[] { "100 X64:1 Result -4" }));
    }

    [Test]
    public void OneSeedGivesTheSameFaults()
    {
        string[] runs = [.. new ulong[] { 1, 1, 2 }.Select(static seed =>
        {
            FaultyKernel kernel = new();
            _ = new SimulatedFaults(kernel.Work, seed) { ShortPercent = 30, InterruptPercent = 20 };
            return string.Join(' ', Enumerable.Range(0, 100).Select(_ => kernel.Call(1, 1, FaultyKernel.Buffer, 50)));
        })];
        Assert.That(runs[1], Is.EqualTo(runs[0]));
        Assert.That(runs[2], Is.Not.EqualTo(runs[0]));
    }
}
