using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry.Work;

/// <summary>Which stages are worked on, in which order, and what each may do to the call.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class WorkOrderTests
{
    private static readonly SyscallWork[] s_bits = [.. Enum.GetValues<SyscallWork>().Where(static work => int.PopCount((int)work) == 1)];

    private readonly WorkKernel _kernel = new();

    private static IEnumerable<SyscallStage> Enter => WorkKernel.Enter;

    [Test]
    public void EveryStageComesInItsTurn([Values] EntryKind kind)
    {
        Cpu cpu = _kernel.Boot(kind, WorkKernel.All);
        Assert.That(_kernel.Call(cpu, kind), Is.EqualTo(Fault.None));
        Assert.That(_kernel.Log, Is.EqualTo(WorkKernel.Whole));
        Assert.That((cpu.State.Cpl, (long)cpu.State.Rax, cpu.Work), Is.EqualTo(((byte)3, TestKernel.Pid, WorkKernel.All & ~SyscallWork.ToUser)));
    }

    /// <summary>SYSCALL_WORK_ENTER and SYSCALL_WORK_EXIT (include/linux/entry-common.h), bit by bit.</summary>
    [Test]
    public void AStageIsWorkedOnForItsBitsOnly([Values] EntryKind kind)
    {
        foreach (int chosen in Enumerable.Range(0, 1 << s_bits.Length))
        {
            SyscallWork work = s_bits.Where((_, bit) => (chosen & 1 << bit) != 0).Aggregate(SyscallWork.None, static (all, bit) => all | bit);
            Cpu cpu = _kernel.Boot(kind, work);
            _kernel.Log.Clear();
            _kernel.Call(cpu, kind);
            if (!_kernel.Log.SequenceEqual(WorkKernel.Whole.Where(stage => IsDue(stage, work))))
                Assert.Fail($"{work}: {string.Join(", ", _kernel.Log)}");
        }

        static bool IsDue(SyscallStage stage, SyscallWork work) => stage switch
        {
            SyscallStage.EnterUserDispatch or SyscallStage.ExitUserDispatch => work.HasFlag(SyscallWork.UserDispatch),
            SyscallStage.EnterRseqSlice => work.HasFlag(SyscallWork.RseqSlice),
            SyscallStage.EnterTrace => work.HasFlag(SyscallWork.Trace) || work.HasFlag(SyscallWork.Emu),
            SyscallStage.EnterSeccomp => work.HasFlag(SyscallWork.Seccomp),
            SyscallStage.EnterTracepoint or SyscallStage.ExitTracepoint => work.HasFlag(SyscallWork.Tracepoint),
            SyscallStage.EnterAudit or SyscallStage.ExitAudit => work.HasFlag(SyscallWork.Audit),
            SyscallStage.ExitTrace => work.HasFlag(SyscallWork.Trace) || work.HasFlag(SyscallWork.ExitTrap),
            SyscallStage.EnterInject or SyscallStage.ExitInject => work.HasFlag(SyscallWork.Inject),
            SyscallStage.EnterHook or SyscallStage.ExitHook => work.HasFlag(SyscallWork.Hook),
            SyscallStage.EnterFail => work.HasFlag(SyscallWork.FailFunction),
            SyscallStage.Signals => work.HasFlag(SyscallWork.SignalPending),
            SyscallStage.NotifyResume => work.HasFlag(SyscallWork.NotifyResume),
            _ => true,
        };
    }

    /// <summary>A stage that skips the call leaves ax, and the end of the call is worked on as ever; a probe cannot skip.</summary>
    [TestCaseSource(nameof(Enter))]
    public void ASkippedCallIsNotMade(SyscallStage stage)
    {
        if (stage == SyscallStage.EnterTracepoint)
            return;
        foreach (EntryKind kind in Enum.GetValues<EntryKind>())
        {
            Cpu cpu = _kernel.Boot(kind, WorkKernel.All);
            _kernel.Do = (cpu, at) => at.Stage == stage ? WorkResult.Skip : WorkResult.Continue;
            _kernel.Log.Clear();
            _kernel.Call(cpu, kind);
            Assert.That(_kernel.Log, Is.EqualTo(WorkKernel.Enter.TakeWhile(each => each <= stage).Concat(WorkKernel.Exit).Concat(WorkKernel.ToUser)));
            Assert.That((long)cpu.State.Rax, Is.EqualTo(-Errno.ENOSYS), "the entry code's");
        }
    }

    [Test]
    public void ADispatchedCallHasNoOtherEnd()
    {
        Cpu cpu = _kernel.Boot(EntryKind.Syscall64, WorkKernel.All);
        _kernel.Do = static (_, at) => at.Stage == SyscallStage.ExitUserDispatch ? WorkResult.Skip : WorkResult.Continue;
        _kernel.Call(cpu, EntryKind.Syscall64);
        Assert.That(_kernel.Log, Is.EqualTo(WorkKernel.Enter.Append(SyscallStage.Call).Append(SyscallStage.ExitUserDispatch).Concat(WorkKernel.ToUser)));
    }

    /// <summary>What a stage leaves in <c>orig_ax</c> the next ones find, the call last of all.</summary>
    [TestCaseSource(nameof(Enter))]
    public void TheNumberIsReadAnewBehindEachStage(SyscallStage stage)
    {
        List<(SyscallStage, int)> seen = [];
        _kernel.Do = (cpu, at) =>
        {
            seen.Add((at.Stage, (int)cpu.Regs.orig_ax));
            if (at.Stage == stage)
                new SyscallContext(cpu).EditRegs().orig_ax = ulong.MaxValue;
            return WorkResult.Continue;
        };
        Cpu cpu = _kernel.Boot(EntryKind.Syscall64, WorkKernel.All);
        _kernel.Call(cpu, EntryKind.Syscall64);
        Assert.That(seen, Is.EqualTo(WorkKernel.Whole.Where(static each => each != SyscallStage.Call).Select(each => (each, each <= stage ? TestKernel.Getpid : -1))));
        Assert.That((_kernel.Log.Contains(SyscallStage.Call), (long)cpu.State.Rax), Is.EqualTo((false, -Errno.ENOSYS)), "-1 is called by nobody");
    }

    /// <summary>
    /// The word is read once before the call and once behind it: what a stage sets is not seen by the next ones of its side. So a filter that another thread installs
    /// in the tracer's stop does not see this call, and a call that is emulated may yet show its end.
    /// </summary>
    [Test]
    public void WhatAStageSetsIsDueOnTheOtherSide()
    {
        Cpu cpu = _kernel.Boot(EntryKind.Syscall64, SyscallWork.Emu);
        _kernel.Do = static (cpu, at) =>
        {
            if (at.Stage != SyscallStage.EnterTrace)
                return WorkResult.Continue;
            cpu.Task.SetWork(SyscallWork.Seccomp | SyscallWork.Audit | SyscallWork.Trace);
            cpu.Task.ClearWork(SyscallWork.Emu);
            return at.Work == SyscallWork.Emu ? WorkResult.Skip : WorkResult.Continue;
        };
        _kernel.Call(cpu, EntryKind.Syscall64);
        Assert.That(_kernel.Log, Is.EqualTo(new[] { SyscallStage.EnterTrace, SyscallStage.ExitAudit, SyscallStage.ExitTrace }));
    }

    [Test]
    public void WhatTheCallSetsIsDueAtItsEnd([Values] EntryKind kind)
    {
        Cpu cpu = _kernel.Boot(kind, SyscallWork.None);
        Handler handler = (SyscallContext context, in PtRegs regs) =>
        {
            context.Task.SetWork(SyscallWork.Audit | SyscallWork.SignalPending);
            return 7;
        };
        _kernel.Table.Add(SyscallAbi.X64, TestKernel.Getpid, "getpid", handler);
        _kernel.Table.Add(SyscallAbi.Ia32, TestKernel.Ia32Getpid, "getpid", handler);
        _kernel.Call(cpu, kind);
        Assert.That(_kernel.Log, Is.EqualTo(new[] { SyscallStage.ExitAudit, SyscallStage.Signals }));
        Assert.That(cpu.State.Rax, Is.EqualTo(7UL));
    }

    /// <summary><c>exit_to_user_mode_loop</c>: as long as anything is due, signals before what else wants to be done.</summary>
    [Test]
    public void TheWayToUserModeIsWorkedOnUntilNothingIsDue()
    {
        int rounds = 0;
        _kernel.Do = (cpu, at) =>
        {
            if (at.Stage == SyscallStage.NotifyResume && ++rounds < 3)
                cpu.Task.SetWork(rounds == 1 ? SyscallWork.SignalPending : SyscallWork.ToUser);
            return WorkResult.Continue;
        };
        Cpu cpu = _kernel.Boot(EntryKind.Syscall64, SyscallWork.NotifyResume);
        _kernel.Call(cpu, EntryKind.Syscall64);
        Assert.That(_kernel.Log, Is.EqualTo(new[]
        {
            SyscallStage.Call, SyscallStage.NotifyResume, SyscallStage.Signals,
        }));

        cpu.Task.SetWork(SyscallWork.NotifyResume);
        cpu.State.Rax = TestKernel.Getpid;
        _kernel.Log.Clear();
        _kernel.Call(cpu, EntryKind.Syscall64);
        Assert.That(_kernel.Log, Is.EqualTo(new[]
        {
            SyscallStage.Call, SyscallStage.NotifyResume, SyscallStage.Signals, SyscallStage.NotifyResume,
        }));
    }

    [Test]
    public void ItIsWorkedOnBehindEveryWayOutOfTheKernel()
    {
        Cpu cpu = _kernel.Boot(EntryKind.Syscall64, SyscallWork.None);
        cpu.Task.SetWork(SyscallWork.SignalPending);
        _kernel.Entry.ReturnFromFork(cpu);
        Assert.That((_kernel.Log, cpu.State.Cpl), Is.EqualTo((new[] { SyscallStage.Signals }, (byte)3)), "ret_from_fork");

        foreach (EntryKind kind in new[] { EntryKind.Sysenter32, EntryKind.Syscall32 })
        {
            cpu = _kernel.Boot(kind, WorkKernel.All);
            (cpu.State.Rsp, cpu.State.Rbp) = (0, 0);
            _kernel.Log.Clear();
            _kernel.Do = static (cpu, at) =>
            {
                Assert.That(((long)cpu.Regs.ax, cpu.Task.InCompatSyscall), Is.EqualTo((-Errno.EFAULT, true)));
                return WorkResult.Continue;
            };
            _kernel.Call(cpu, kind);
            Assert.That(_kernel.Log, Is.EqualTo(WorkKernel.ToUser), "the sixth argument cannot be read: no call, but signals");
            Assert.That((cpu.State.Cpl, (long)cpu.State.Rax, cpu.Outcome, cpu.Task.InCompatSyscall), Is.EqualTo(((byte)3, -Errno.EFAULT, SyscallOutcome.Edited, false)));
        }
    }

    [Test]
    public void WorkOfATaskAllocatesNothing()
    {
        Cpu cpu = _kernel.Boot(EntryKind.Syscall64, SyscallWork.None);
        TestWorker worker = new(static (cpu, at) =>
        {
            cpu.Task.ClearWork(SyscallWork.ToUser);
            return WorkResult.Continue;
        });
        foreach (SyscallStage stage in WorkKernel.Whole)
            cpu.Task.SetWorker(stage, worker);
        _kernel.Table.Calls.Capacity = 1000;
        Assert.That(Allocation.Of(() =>
        {
            cpu.Task.SetWork(WorkKernel.All & ~SyscallWork.Tracepoint);
            cpu.State.Rax = ulong.MaxValue;
            _kernel.Entry.Syscall(cpu);
        }), Is.Zero);
    }
}
