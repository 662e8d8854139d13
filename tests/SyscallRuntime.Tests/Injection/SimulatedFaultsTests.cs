using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Injection;
using SyscallKit.Injection.Grammar;

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
    public void WhatIsGivenWholeOrNotAtAllIsNotShortened()
    {
        FaultyKernel kernel = new();
        _ = new SimulatedFaults(kernel.Work, seed: 3) { ShortPercent = 100 };
        for (int i = 0; i < 50; i++)
            Assert.That(kernel.Call(79, FaultyKernel.Buffer, 2), Is.EqualTo(2));
    }

    /// <summary>A 32-bit call by 64-bit code has junk above its count: no more is transferred than it asks for, and the junk is there afterwards.</summary>
    [Test]
    public void OfA32BitCallTheLowHalfIsTheLength()
    {
        FaultyKernel kernel = new();
        _ = new SimulatedFaults(kernel.Work, seed: 3) { ShortPercent = 100, SpaceLeft = 0 };
        foreach ((ulong count, long result) in new[] { (0x7_0000_0000UL, 0L), (0x7_0000_0005UL, -Errno.ENOSPC) })
        {
            (kernel.Cpu.State.Rax, kernel.Cpu.State.Rbx, kernel.Cpu.State.Rcx, kernel.Cpu.State.Rdx) = (4, 1, FaultyKernel.Buffer, count);
            kernel.Entry.Int80(kernel.Cpu);
            Assert.That(((long)kernel.Cpu.State.Rax, kernel.Cpu.State.Rdx), Is.EqualTo((result, count)));
        }
    }

    /// <summary>An injector that has nothing more to inject leaves the other faults alone, though they share a bit.</summary>
    [Test]
    public void TheyGoOnWhenAnInjectorEnds()
    {
        FaultyKernel kernel = new();
        SimulatedFaults faults = new(kernel.Work, seed: 3) { ShortPercent = 100, SpaceLeft = 1000 };
        SyscallInjector injector = new(kernel.Work, CallNames.Of(FaultyKernel.SyscallTable));
        injector.Use("inject=read:error=EIO");
        injector.Use();
        long written = kernel.Call(1, 1, FaultyKernel.Buffer, 100);
        Assert.That((kernel.Cpu.State.Rdx, faults.SpaceLeft), Is.EqualTo((100UL, 1000 - written)));
        Assert.That(written, Is.InRange(1, 99));
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
