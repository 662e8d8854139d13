using System.Collections.Generic;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Interception;
using SyscallKit.Kernel;
using SyscallKit.Processor;
using SyscallKit.Signaling;
using SyscallKit.Tests.Entry;
using SyscallKit.Tests.Entry.Work;

namespace SyscallKit.Tests.Interception;

/// <summary>What Linux's own tests ask of ptrace: get_syscall_info, set_syscall_info (tools/testing/selftests/ptrace), ptrace_syscall and single_step_syscall (.../x86).</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class PtraceSelfTests
{
    private readonly TestKernel _table = new();
    private readonly LinuxEntry _entry;
    private readonly Cpu _cpu;
    private readonly Tracer _tracer;

    public PtraceSelfTests()
    {
        _entry = new LinuxEntry(_table);
        _cpu = TestKernel.Boot(_entry, UserState.Long64(Vendor.Amd));
        _tracer = Tracer.Attach(_cpu.Task);
        _tracer.Options = PtraceOptions.TraceSysGood;
    }

    /// <summary>get_syscall_info: entry and exit in turn, with number, arguments and result, whether the number exists or not.</summary>
    [Test]
    public void EntriesAndExitsComeInTurn([Values(EntryKind.Syscall64, EntryKind.Int80)] EntryKind kind)
    {
        bool isCompat = kind == EntryKind.Int80;
        foreach ((ulong number, ulong[] args) in new (ulong, ulong[])[]
        {
            ((ulong)(isCompat ? TestKernel.Ia32Getpid : TestKernel.Getpid), [0xbad_fed0, 0xbad_fed1, 0xbad_fed2, 0xbad_fed3, 0xbad_fed4, 0xbad_fed5]),
            (0xbad_cafe, [1, 2, 3, 4, 5, ulong.MaxValue]),
        })
        {
            Begin(kind, number, args);
            PtraceSyscallInfo entry = _tracer.GetSyscallInfo();
            Assert.That((entry.op, entry.arch, entry.instruction_pointer, entry.nr), Is.EqualTo(((byte)1, isCompat ? 0x4000_0003u : 0xc000_003e, UserState.Rip + 2, number)));
            Assert.That(new[] { entry.args[0], entry.args[1], entry.args[2], entry.args[3], entry.args[4], entry.args[5] }, Is.EqualTo(args));
            Go(PtraceRequest.Syscall);
            PtraceSyscallInfo exit = _tracer.GetSyscallInfo();
            Assert.That((exit.op, exit.rval, exit.is_error), Is.EqualTo(number == 0xbad_cafe ? ((byte)2, -(long)Errno.ENOSYS, (byte)1) : ((byte)2, TestKernel.Pid, (byte)0)));
            Go(PtraceRequest.Cont);
        }
    }

    /// <summary>set_syscall_info: another number and other arguments in front of the call, another result behind it.</summary>
    [Test]
    public void WhatIsSetIsWhatHappens([Values(EntryKind.Syscall64, EntryKind.Int80)] EntryKind kind)
    {
        Begin(kind, 0xbad_cafe, [9, 9, 9, 9, 9, 9]);
        PtraceSyscallInfo info = _tracer.GetSyscallInfo();
        info.nr = (ulong)(kind == EntryKind.Int80 ? TestKernel.Ia32Getpid : TestKernel.Getpid);
        for (int i = 0; i < PtraceSyscallArgs.Count; i++)
            info.args[i] = (ulong)i + 1;
        Assert.That(_tracer.SetSyscallInfo(in info), Is.Zero);
        Go(PtraceRequest.Syscall);
        Assert.That(_table.Calls[0].Args, Is.EqualTo(new ulong[] { 1, 2, 3, 4, 5, 6 }));
        info = _tracer.GetSyscallInfo();
        Assert.That(info.rval, Is.EqualTo(TestKernel.Pid));
        Assert.That(_tracer.SetSyscallInfo(info with { rval = -Errno.EPERM, is_error = 0 }), Is.Zero);
        Assert.That(_tracer.GetSyscallInfo().is_error, Is.EqualTo(1), "the result says whether it is an error");
        Go(PtraceRequest.Cont);
        Assert.That((long)_cpu.State.Rax, Is.EqualTo(-(long)Errno.EPERM));
    }

    /// <summary>ptrace_syscall: under SYSEMU no call is made, whichever way it comes; the registers are those of the caller, and rax what the tracer leaves there.</summary>
    [Test]
    public void AnEmulatedCallIsTheTracers([Values(EntryKind.Syscall64, EntryKind.Int80)] EntryKind kind)
    {
        Begin(kind, 0x1_0000_0014, [1, 2, 3, 4, 5, 6], PtraceRequest.SysEmu);
        PtRegs regs = _tracer.GetRegs();
        Assert.That((regs.orig_ax, regs.ax), Is.EqualTo((kind == EntryKind.Int80 ? 0x14UL : 0x1_0000_0014, unchecked((ulong)-Errno.ENOSYS))));
        regs.ax = 7;
        _tracer.SetRegs(in regs);
        Go(PtraceRequest.Cont);
        Assert.That((_cpu.State.Rax, _table.Calls.Count, _tracer.Stop), Is.EqualTo((7UL, 0, PtraceStop.None)));
    }

    /// <summary>ptrace_syscall, "restart under ptrace": a restart code that the tracer writes behind a call begins it anew when a signal is pending that comes to nothing.</summary>
    [Test]
    public void ARestartCodeOfTheTracersBeginsTheCallAnew()
    {
        TaskSignals.Attach(_cpu.Task);
        Begin(EntryKind.Syscall64, TestKernel.Getpid, [1, 2, 3, 4, 5, 6]);
        Go(PtraceRequest.Syscall);
        PtRegs regs = _tracer.GetRegs();
        regs.ax = unchecked((ulong)-Errno.ERESTARTNOINTR);
        _tracer.SetRegs(in regs);
        Go(PtraceRequest.Syscall, signal: 10);
        Assert.That((_tracer.Stop, _tracer.SigInfo.si_signo), Is.EqualTo((PtraceStop.Signal, 10)));
        Go(PtraceRequest.Cont);
        Assert.That((_cpu.State.Rip, _cpu.State.Rax), Is.EqualTo((UserState.Rip, (ulong)TestKernel.Getpid)));
        _entry.Syscall(_cpu);
        Assert.That((_cpu.State.Rax, _table.Calls.Count), Is.EqualTo(((ulong)TestKernel.Pid, 2)));
    }

    /// <summary>single_step_syscall: a program that traps itself sees TF kept over the call, and no trap of the kernel's.</summary>
    [Test]
    public void AProgramThatStepsItselfIsLeftAlone([Values(EntryKind.Syscall64, EntryKind.Int80)] EntryKind kind)
    {
        _cpu.State.Rflags |= Rflags.TF;
        List<PtraceStop> stops = [];
        Begin(kind, (ulong)(kind == EntryKind.Int80 ? TestKernel.Ia32Getpid : TestKernel.Getpid), [0, 0, 0, 0, 0, 0], PtraceRequest.Cont);
        stops.Add(_tracer.Stop);
        Assert.That((stops, _cpu.State.Rip, (_cpu.State.Rflags & Rflags.TF) != 0), Is.EqualTo((new[] { PtraceStop.None }, UserState.Rip + 2, true)));
        if (kind == EntryKind.Syscall64)
            Assert.That(_cpu.State.R11 & Rflags.TF, Is.EqualTo(Rflags.TF));
    }

    private void Begin(EntryKind kind, ulong number, ulong[] args, PtraceRequest request = PtraceRequest.Syscall)
    {
        ref ProcessorState state = ref _cpu.State;
        (state.Rip, state.Rax, state.Rdx) = (UserState.Rip, number, args[2]);
        _tracer.Continue(request);
        if (kind == EntryKind.Int80)
        {
            (state.Rbx, state.Rcx, state.Rsi, state.Rdi, state.Rbp) = (args[0], args[1], args[3], args[4], args[5]);
            _entry.Int80(_cpu);
            return;
        }

        (state.Rdi, state.Rsi, state.R10, state.R8, state.R9) = (args[0], args[1], args[3], args[4], args[5]);
        _entry.Syscall(_cpu);
    }

    private void Go(PtraceRequest request, int signal = 0)
    {
        _tracer.Continue(request, signal);
        _entry.Resume(_cpu);
    }
}
