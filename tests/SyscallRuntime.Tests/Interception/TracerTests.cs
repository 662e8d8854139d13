using System;
using System.Collections.Generic;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Interception;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;
using SyscallKit.Signaling;
using SyscallKit.Tests.Entry;

namespace SyscallKit.Tests.Interception;

/// <summary>What a tracer sees and may do, and what it may not.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TracerTests
{
    private readonly TestKernel _table = new();
    private readonly LinuxEntry _entry;
    private readonly Cpu _cpu;
    private readonly Tracer _tracer;

    public TracerTests()
    {
        _entry = new LinuxEntry(_table);
        _cpu = TestKernel.Boot(_entry, UserState.Long64());
        _tracer = Tracer.Attach(_cpu.Task);
        _tracer.Options = PtraceOptions.TraceSysGood;
    }

    [Test]
    public void ATaskThatIsToContinueDoesNotStop()
    {
        Call(PtraceRequest.Cont);
        Assert.That((_tracer.Stop, _cpu.Outcome, _cpu.State.Rax), Is.EqualTo((PtraceStop.None, SyscallOutcome.Plain, (ulong)TestKernel.Pid)));
    }

    [Test]
    public void ItStopsInFrontOfACallAndBehindIt()
    {
        Call(PtraceRequest.Syscall);
        Assert.That((_tracer.Stop, _cpu.Task.State, _table.Calls.Count), Is.EqualTo((PtraceStop.SyscallEntry, TaskState.Stopped, 0)));
        Go(PtraceRequest.Syscall);
        Assert.That((_tracer.Stop, _table.Calls.Count, _tracer.GetRegs().ax), Is.EqualTo((PtraceStop.SyscallExit, 1, (ulong)TestKernel.Pid)));
        Go(PtraceRequest.Cont);
        Assert.That((_tracer.Stop, _cpu.State.Cpl, _cpu.State.Rax), Is.EqualTo((PtraceStop.None, (byte)3, (ulong)TestKernel.Pid)));
    }

    /// <summary>Whatever it changes in front of a call, those behind it see: probes and the handler.</summary>
    [Test]
    public void OthersSeeWhatItChanged()
    {
        RecordingProbe probe = new();
        _entry.RegisterProbe(probe);
        Call(PtraceRequest.Syscall);
        PtRegs regs = _tracer.GetRegs();
        (regs.orig_ax, regs.di) = (777, 5);
        Assert.That(_tracer.SetRegs(in regs), Is.Zero);
        Go(PtraceRequest.Cont);
        Assert.That(probe.Events, Is.EqualTo(new[] { "100 enter 777 ax -38", "100 exit 777 = -38" }));
        Assert.That((_table.Calls[0].Nr, _table.Calls[0].Args[0]), Is.EqualTo((777, 5UL)));
    }

    [Test]
    public void AStoppedTaskIsSeenWhereverItIs()
    {
        Call(PtraceRequest.Syscall);
        SyscallTask task = _cpu.Task;
        PtRegs seen = _tracer.GetRegs();
        SyscallTask other = new(7, "other", new SimulatedMemory());
        other.SetRegisters(UserState.Long64());
        _cpu.SwitchTo(other);
        Assert.That((_tracer.Stop, _tracer.GetRegs()), Is.EqualTo((PtraceStop.SyscallEntry, seen)));
        PtraceSyscallInfo info = _tracer.GetSyscallInfo();
        (info.nr, info.args[2]) = (9, 0x1_0000_0009);
        Assert.That(_tracer.SetSyscallInfo(in info), Is.Zero);

        Cpu second = TestKernel.Boot(_entry, UserState.Long64(), 1);
        second.SwitchTo(task);
        _tracer.Continue(PtraceRequest.Cont);
        Assert.That(_entry.Resume(second), Is.EqualTo(Fault.None));
        Assert.That((_table.Calls[0].Nr, _table.Calls[0].Args[2]), Is.EqualTo((9, 0x1_0000_0009UL)));
    }

    /// <summary>Only flags of user code, and no selector of the kernel's.</summary>
    [Test]
    public void WhatNoTracerMaySet()
    {
        Call(PtraceRequest.Syscall);
        PtRegs before = _tracer.GetRegs();
        foreach ((ulong cs, ulong ss) in new[] { (0x10UL, 0x2bUL), (0x33UL, 0x18UL), (0UL, 0x2bUL), (0x33UL, 0UL), (0x1_0033UL, 0x2bUL) })
        {
            PtRegs bad = before;
            (bad.cs, bad.ss, bad.ax) = (cs, ss, 1);
            Assert.That((_tracer.SetRegs(in bad), _tracer.GetRegs()), Is.EqualTo((-Errno.EIO, before)));
        }

        PtRegs regs = before;
        regs.flags = ~before.flags;
        _tracer.SetRegs(in regs);
        const ulong UserFlags = Rflags.CF | Rflags.PF | Rflags.AF | Rflags.ZF | Rflags.SF | Rflags.TF | Rflags.DF | Rflags.OF | Rflags.NT | Rflags.RF | Rflags.AC;
        Assert.That(_tracer.GetRegs().flags, Is.EqualTo(before.flags ^ UserFlags));
    }

    [Test]
    public void InfoOfAnotherStopIsRefused()
    {
        Call(PtraceRequest.Syscall);
        PtraceSyscallInfo info = _tracer.GetSyscallInfo();
        PtRegs before = _tracer.GetRegs();
        Assert.That(_tracer.SetSyscallInfo(info with { op = 2 }), Is.EqualTo(-Errno.EINVAL));
        Assert.That(_tracer.SetSyscallInfo(info with { flags = 1 }), Is.EqualTo(-Errno.EINVAL));
        Assert.That(_tracer.SetSyscallInfo(info with { reserved = 1 }), Is.EqualTo(-Errno.EINVAL));
        Assert.That(_tracer.SetSyscallInfo(info with { nr = 0x8000_0000 }), Is.EqualTo(-Errno.ERANGE));
        Assert.That(_tracer.GetRegs(), Is.EqualTo(before));
        Go(PtraceRequest.Syscall);
        Assert.That(_tracer.SetSyscallInfo(in info), Is.EqualTo(-Errno.EINVAL));
        Assert.That(_tracer.SetSyscallInfo(_tracer.GetSyscallInfo() with { rval = -5 }), Is.Zero);
        Go(PtraceRequest.Cont);
        Assert.That((long)_cpu.State.Rax, Is.EqualTo(-5));
    }

    [Test]
    public void OutsideOfAStopNothingIsChanged()
    {
        PtRegs regs = _tracer.GetRegs();
        Assert.That((regs.orig_ax, regs.ip, regs.sp, regs.cs), Is.EqualTo((ulong.MaxValue, UserState.Rip, UserState.Rsp, 0x33UL)));
        Assert.That(() => _tracer.SetRegs(in regs), Throws.InvalidOperationException);
        Assert.That(() => _tracer.SetSyscallInfo(default), Throws.InvalidOperationException);
        Assert.That(_tracer.GetSyscallInfo().op, Is.Zero);
        Assert.That(() => _tracer.Continue((PtraceRequest)8), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    /// <summary>A result from outside ends a call in front of which the task has stopped; the stop is over.</summary>
    [Test]
    public void AResultEndsTheStopToo()
    {
        Call(PtraceRequest.Syscall);
        _tracer.Continue(PtraceRequest.Cont);
        _entry.Resume(_cpu, 3);
        Assert.That((_tracer.Stop, _cpu.State.Rax, _table.Calls.Count), Is.EqualTo((PtraceStop.None, 3UL, 0)));
    }

    /// <summary>A single step that the tracer makes leaves no TF behind; one of the program's own stays.</summary>
    [Test]
    public void ATrapFlagIsTakenBackByWhoSetIt([Values] bool isPrograms)
    {
        _cpu.State.Rflags |= isPrograms ? Rflags.TF : 0;
        List<PtraceStop> stops = [];
        Call(PtraceRequest.SingleStep);
        stops.Add(_tracer.Stop);
        Assert.That((_tracer.GetRegs().flags & Rflags.TF) != 0, Is.EqualTo(isPrograms), "what it forced it does not see");
        Go(PtraceRequest.Cont);
        stops.Add(_tracer.Stop);
        Assert.That((stops, (_cpu.State.Rflags & Rflags.TF) != 0), Is.EqualTo((new[] { PtraceStop.Signal, PtraceStop.None }, isPrograms)));
    }

    [Test]
    public void AStepIsASignalWithTheAddressBehindTheCall()
    {
        Call(PtraceRequest.SingleStep);
        SigInfo info = _tracer.SigInfo;
        Assert.That((info.si_signo, info.si_code, info.si_addr, _tracer.WaitStatus), Is.EqualTo((5, 1, UserState.Rip + 2, 0x57f)));
    }

    [Test]
    public void WithoutSysgoodAStopSaysNothingOfItsCall()
    {
        _tracer.Options = PtraceOptions.None;
        Call(PtraceRequest.Syscall);
        Assert.That((_tracer.WaitStatus, _tracer.EventMessage, _tracer.GetSyscallInfo().op), Is.EqualTo((0x57f, 1UL, (byte)0)));
        Assert.That(_tracer.SetSyscallInfo(new PtraceSyscallInfo { op = 1 }), Is.EqualTo(-Errno.EINVAL));
        _tracer.Options = PtraceOptions.TraceSysGood;
        Assert.That(_tracer.GetSyscallInfo().op, Is.EqualTo(1));
    }

    /// <summary>What is given at a call is delivered behind it, and stops there again.</summary>
    [Test]
    public void ASignalGivenAtACallComesBehindIt([Values] bool isExit, [Values] bool isTakenAway)
    {
        Call(PtraceRequest.Syscall);
        if (isExit)
            Go(PtraceRequest.Syscall);
        _tracer.Continue(PtraceRequest.Cont, 10);
        _entry.Resume(_cpu);
        Assert.That((_tracer.Stop, _tracer.SigInfo.si_signo, _tracer.SigInfo.si_code, _table.Calls.Count), Is.EqualTo((PtraceStop.Signal, 10, SigInfo.SI_KERNEL, 1)));
        _tracer.Continue(PtraceRequest.Cont, isTakenAway ? 0 : 12);
        _entry.Resume(_cpu);
        Assert.That(_cpu.Task.Death, Is.EqualTo(isTakenAway ? null : (TaskDeath?)new TaskDeath(12, HasCore: false)));
        Assert.That(_cpu.State.Rax, Is.EqualTo((ulong)TestKernel.Pid));
    }

    [Test]
    public void OnceDetachedItIsNotSeenAnyMore()
    {
        Call(PtraceRequest.Syscall);
        _tracer.Detach();
        _entry.Resume(_cpu);
        Assert.That((_tracer.Stop, _cpu.Task.Tracer, _cpu.State.Rax), Is.EqualTo((PtraceStop.None, (ITaskTracer?)null, (ulong)TestKernel.Pid)));
    }

    /// <summary>Who leaves at a signal says what becomes of it; with handlers and without.</summary>
    [Test]
    public void ASignalAtWhichItIsDetachedIsDeliveredOrNot([Values(0, 15)] int signal, [Values] bool hasSignals)
    {
        if (hasSignals)
            TaskSignals.Attach(_cpu.Task);
        Call(PtraceRequest.Syscall);
        _tracer.Continue(PtraceRequest.Cont, 10);
        _entry.Resume(_cpu);
        Assert.That(_tracer.Stop, Is.EqualTo(PtraceStop.Signal));
        _tracer.Detach(signal);
        _entry.Resume(_cpu);
        Assert.That((_cpu.Task.Tracer, _cpu.Task.Death), Is.EqualTo(((ITaskTracer?)null, signal == 0 ? null : (TaskDeath?)new TaskDeath(15, HasCore: false))));
    }

    [Test]
    public void AStopAllocatesNothing() => Assert.That(Allocation.Of(() =>
    {
        _table.Calls.Clear();
        (_cpu.State.Rax, _cpu.State.Rip) = (ulong.MaxValue, UserState.Rip);
        _tracer.Continue(PtraceRequest.Syscall);
        _entry.Syscall(_cpu);
        PtRegs regs = _tracer.GetRegs();
        _tracer.SetRegs(in regs);
        _entry.Resume(_cpu);
        _tracer.SetSyscallInfo(_tracer.GetSyscallInfo());
        _tracer.Continue(PtraceRequest.Cont);
        _entry.Resume(_cpu);
    }), Is.Zero);

    private void Call(PtraceRequest request)
    {
        _cpu.State.Rax = TestKernel.Getpid;
        _tracer.Continue(request);
        Assert.That(_entry.Syscall(_cpu), Is.EqualTo(Fault.None));
    }

    private void Go(PtraceRequest request)
    {
        _tracer.Continue(request);
        Assert.That(_entry.Resume(_cpu), Is.EqualTo(Fault.None));
    }
}
