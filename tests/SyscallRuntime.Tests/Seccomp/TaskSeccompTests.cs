using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;
using SyscallKit.Seccomp;
using SyscallKit.Tests.Entry;
using SyscallKit.Tests.Entry.Work;
using static SyscallKit.Seccomp.SeccompAction;
using Errno = SyscallKit.Declaring.Errno;

namespace SyscallKit.Tests.Seccomp;

/// <summary>What filters do to a task, beyond the recorded outcomes of single calls: restated from the kernel's seccomp_bpf.c, and siblings.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class TaskSeccompTests
{
    private const int Nr = 999;
    private const long Made = 77;

    private readonly List<SeccompLogRecord> _log = [];
    private readonly List<SyscallTask> _group = [];
    private readonly FilteredKernel _kernel;
    private readonly Cpu _cpu;
    private readonly TestSignals _signals;

    public TaskSeccompTests()
    {
        _kernel = new FilteredKernel { Seccomp = new SeccompKernel { ThreadsOf = task => _group.Contains(task) ? _group : [task], Log = _log.Add } };
        _cpu = _kernel.Boot();
        _signals = TestSignals.Of(_cpu.Task, hasHandler: true);
        _group.Add(_cpu.Task);
    }

    private SyscallTask Task => _cpu.Task;

    // TRACE_syscall: ptrace_event, changed registers, skipping.

    [Test]
    public void WithoutATracerTracedCallsDoNotExist([Values] bool hasOneThatDoesNotCare)
    {
        Task.Tracer = hasOneThatDoesNotCare ? new TestTracer { WantsStops = false } : null;
        Install(Nr, Trace, 5);
        Assert.That((Call(Nr), Call(1)), Is.EqualTo((-(long)Errno.ENOSYS, Made)));
    }

    [Test]
    public void TheTracerIsAskedAndTheCallMade()
    {
        TestTracer tracer = Stop(7);
        Assert.That((tracer.Messages, Task.State), Is.EqualTo((new ushort[] { 7 }, TaskState.Stopped)));
        _kernel.Entry.Resume(_cpu);
        Assert.That((Result, Task.State), Is.EqualTo((Made, TaskState.Running)));
        Assert.That(tracer.Messages, Has.Count.EqualTo(1), "TRACE passes the second time");
    }

    /// <summary>Any negative number leaves the call out, and ax as it is: -ENOSYS, or what the tracer wrote.</summary>
    [Test]
    public void TheTracerLeavesTheCallOut([Values(-1, -2, int.MinValue)] int nr)
    {
        Stop(0);
        ref PtRegs regs = ref PtRegs.Of(ref _cpu.State);
        (regs.orig_ax, regs.ax) = (unchecked((ulong)nr), 12345);
        _kernel.Entry.Resume(_cpu);
        Assert.That(Result, Is.EqualTo(12345));
    }

    /// <summary>__seccomp_filter, skip: what the filter said is logged, with the number that the tracer left.</summary>
    [Test]
    public void ACallThatTheTracerLeavesOutIsLoggedIfTheFilterWantsIt([Values] bool wantsLog)
    {
        Task.Tracer = new TestTracer();
        _kernel.Install(Task, FilteredKernel.For(Nr, Trace, 3), wantsLog ? SeccompInstallFlags.Log : 0);
        _kernel.Call(_cpu, Nr);
        PtRegs.Of(ref _cpu.State).orig_ax = ulong.MaxValue;
        _kernel.Entry.Resume(_cpu);
        Assert.That(_log.ConvertAll(static record => (record.Syscall, record.Code)), Is.EqualTo(wantsLog ? new[] { (-1, Trace) } : []));
    }

    /// <summary>Who is told of an action may fail: then nothing of it has happened, and it happens when the task goes on.</summary>
    [Test]
    public void ALogThatThrowsChangesNothing(
        [Values(SeccompAction.Errno, SeccompAction.Trap, SeccompAction.KillProcess, SeccompAction.KillThread, Trace)] SeccompAction action)
    {
        bool throws = true;
        _kernel.Seccomp.Log = record =>
        {
            if (throws)
                throw new NotSupportedException("no room");
            _log.Add(record);
        };
        _kernel.Install(Task, FilteredKernel.For(Nr, action, 9), SeccompInstallFlags.Log);
        Assert.That(() => _kernel.Call(_cpu, Nr), Throws.InstanceOf<NotSupportedException>());
        Assert.That((Task.State, (long)_cpu.Regs.ax, Task.Work & SyscallWork.SignalPending), Is.EqualTo((TaskState.Suspended, -(long)Errno.ENOSYS, SyscallWork.None)));
        throws = false;
        _kernel.Entry.Resume(_cpu);
        Assert.That(_log, Has.Count.EqualTo(1));
        Assert.That(SeccompKernel.ModeOf(Task), Is.EqualTo(action is SeccompAction.KillProcess or SeccompAction.KillThread ? TaskSeccompMode.Dead : TaskSeccompMode.Filter));
    }

    [Test]
    public void AFatalSignalLeavesTheCallOut()
    {
        Stop(0);
        _signals.IsFatalPending = true;
        _kernel.Entry.Resume(_cpu);
        Assert.That(Result, Is.EqualTo(-Errno.ENOSYS));
    }

    /// <summary>What the tracer makes of the call is looked at again, by all filters: of these TRACE alone passes.</summary>
    [TestCase(SeccompAction.Errno, 3, ExpectedResult = -3)]
    [TestCase(Allow, 0, ExpectedResult = Made)]
    [TestCase(Log, 0, ExpectedResult = Made)]
    [TestCase(Trace, 9, ExpectedResult = Made)]
    [TestCase(UserNotif, 0, ExpectedResult = -38)]
    public long AnotherNumberIsFilteredAgain(SeccompAction action, int data)
    {
        Install(500, action, data);
        Stop(0);
        PtRegs.Of(ref _cpu.State).orig_ax = 500;
        _kernel.Entry.Resume(_cpu);
        Assert.That(Task.State, Is.EqualTo(TaskState.Running));
        return Result;
    }

    [Test]
    public void AnotherNumberCanKill([Values(KillProcess, KillThread, Trap)] SeccompAction action)
    {
        Install(500, action);
        Stop(0);
        PtRegs.Of(ref _cpu.State).orig_ax = 500;
        _kernel.Entry.Resume(_cpu);
        Assert.That(_signals.Handled.Single().si_syscall, Is.EqualTo(500));
        Assert.That(Task.State, Is.EqualTo(action == Trap ? TaskState.Running : TaskState.Dead));
    }

    [Test]
    public void ATracerSuspendsFilters([Values] bool isStrict)
    {
        TestTracer tracer = new() { SuspendsSeccomp = true };
        Task.Tracer = tracer;
        if (isStrict)
            _kernel.Seccomp.SetModeStrict(Task);
        else
            Install(Nr, KillProcess);
        Assert.That(Call(Nr), Is.EqualTo(Made));
        tracer.SuspendsSeccomp = false;
        Call(Nr);
        Assert.That(Task.State, Is.EqualTo(TaskState.Dead));
    }

    // KILL_thread, KILL_process, KILL_unknown, kill after kill

    [Test]
    public void AThreadDiesAloneIfOthersLive([Values] bool isLast)
    {
        _group.Add(_kernel.Boot().Task);
        if (isLast)
            _group[1].Die(new TaskDeath(9, false));
        Install(Nr, KillThread);
        Call(Nr);
        Assert.That(Task.Death, Is.EqualTo(new TaskDeath(31, HasCore: isLast) { IsOfThread = !isLast }));
    }

    [Test]
    public void WhoSurvivesAKillIsKilledByItsNextCall()
    {
        // As if the signal had been lost.
        Install(Nr, KillProcess);
        Task.Signals = new NoSignals();
        Assert.That(Call(Nr), Is.EqualTo(Nr), "rolled back");
        Assert.That(SeccompKernel.ModeOf(Task), Is.EqualTo(TaskSeccompMode.Dead));
        Call(1);
        Assert.That(Task.Death, Is.EqualTo(new TaskDeath(9, HasCore: false) { IsOfThread = true }));
    }

    // mode_strict_*

    [TestCase("syscall64", 0, 1, 15, 60, 335, 336)]
    [TestCase("compat-int80", 3, 4, 1, 119)]
    public void StrictModeHasItsCalls(string via, params int[] allowed)
    {
        for (int nr = -2; nr < 700; nr++)
        {
            Cpu cpu = _kernel.Boot(via);
            Assert.That(_kernel.Seccomp.SetModeStrict(cpu.Task), Is.Zero);
            _kernel.Call(cpu, unchecked((ulong)nr), via: via);
            TaskDeath? expected = allowed.Contains(nr) ? null : new TaskDeath(9, HasCore: false) { IsOfThread = true };
            Assert.That(cpu.Task.Death, Is.EqualTo(expected), nr.ToString());
        }
    }

    [Test]
    public void ModesDoNotMix()
    {
        Assert.That((_kernel.Seccomp.SetModeStrict(Task), _kernel.Seccomp.SetModeStrict(Task)), Is.EqualTo((0L, 0L)));
        Assert.That(_kernel.Install(Task, "ret #0x7fff0000"), Is.EqualTo(-Errno.EINVAL));
        SyscallTask other = _kernel.Boot().Task;
        _kernel.Install(other, "ret #0x7fff0000");
        Assert.That(_kernel.Seccomp.SetModeStrict(other), Is.EqualTo(-Errno.EINVAL));
        Assert.That((SeccompKernel.ModeOf(Task), SeccompKernel.ModeOf(other)), Is.EqualTo((TaskSeccompMode.Strict, TaskSeccompMode.Filter)));
    }

    // inheritance: fork, and exec

    [Test]
    public void AChildHasItsParentsFilters([Values] bool isStrict)
    {
        SyscallTask child = new(200, "child", new SimulatedMemory());
        _kernel.Handle = context =>
        {
            context.CopyThread(child);
            return 0;
        };
        Task.NoNewPrivs = true;
        if (isStrict)
            _kernel.Seccomp.SetModeStrict(Task);
        else
            Install(Nr, KillProcess);
        Call(0);
        _kernel.Handle = static _ => Made;
        if (!isStrict)
            Install(500, KillProcess);
        _cpu.SwitchTo(child);
        _kernel.Entry.Resume(_cpu, 0);
        Assert.That((SeccompKernel.ModeOf(child), child.NoNewPrivs), Is.EqualTo((isStrict ? TaskSeccompMode.Strict : TaskSeccompMode.Filter, true)));
        Assert.That(SeccompKernel.FiltersOf(child).Count, Is.EqualTo(isStrict ? 0 : 1));
        if (!isStrict)
            Call(500);
        Assert.That(child.State, Is.EqualTo(TaskState.Running), "what the parent installs later is the parent's");
        Call(Nr);
        Assert.That((child.State, Task.State), Is.EqualTo((TaskState.Dead, TaskState.Dead)));
    }

    [Test]
    public void AnotherProgramIsFilteredAsWell()
    {
        Install(Nr, SeccompAction.Errno, 5);
        _kernel.Handle = static context =>
        {
            context.StartThread(0x5eed_cafe_b100, UserState.Rsp);
            return 0;
        };
        Call(59);
        Assert.That(Call(Nr), Is.EqualTo(-5));
    }

    // TSYNC

    [Test]
    public void AllThreadsGetTheFilters()
    {
        _group.AddRange([_kernel.Boot().Task, _kernel.Boot().Task]);
        Install(Nr, Allow);
        Task.NoNewPrivs = true;
        Assert.That(_kernel.Install(Task, FilteredKernel.For(Nr, SeccompAction.Errno, 7), SeccompInstallFlags.Tsync), Is.Zero);
        Assert.That(_group.Select(SeccompKernel.FiltersOf).Distinct().Single().Count, Is.EqualTo(2));
        Assert.That(_group.Select(static thread => (SeccompKernel.ModeOf(thread), thread.NoNewPrivs)), Has.All.EqualTo((TaskSeccompMode.Filter, true)));
    }

    [Test]
    public void AThreadWithFiltersOfItsOwnPreventsThat([Values] bool isStrict, [Values] bool wantsEsrch)
    {
        SyscallTask other = _kernel.Boot().Task;
        _group.AddRange([_kernel.Boot().Task, other]);
        if (isStrict)
            _kernel.Seccomp.SetModeStrict(other);
        else
            _kernel.Install(other, "ret #0x7fff0000");
        SeccompInstallFlags flags = SeccompInstallFlags.Tsync | (wantsEsrch ? SeccompInstallFlags.TsyncEsrch : 0);
        Assert.That(_kernel.Install(Task, "ret #0x7fff0000", flags), Is.EqualTo(wantsEsrch ? -Errno.ESRCH : other.Pid));
        Assert.That(_group.Take(2).Select(SeccompKernel.ModeOf), Has.All.EqualTo(TaskSeccompMode.Disabled), "nothing has changed");
        other.Die(new TaskDeath(9, false));
        Assert.That(_kernel.Install(Task, "ret #0x7fff0000", flags), Is.Zero, "the dead do not count");
    }

    // What is logged

    [TestCase(Allow, false, ExpectedResult = "")]
    [TestCase(Allow, true, ExpectedResult = "")]
    [TestCase(Log, false, ExpectedResult = "0 7ffc0000")]
    [TestCase(SeccompAction.Errno, false, ExpectedResult = "")]
    [TestCase(SeccompAction.Errno, true, ExpectedResult = "0 50000")]
    [TestCase(Trap, true, ExpectedResult = "0 30000")]
    [TestCase(Trace, true, ExpectedResult = "0 7ff00000")]
    [TestCase(UserNotif, true, ExpectedResult = "0 7fc00000")]
    [TestCase(KillProcess, false, ExpectedResult = "31 80000000")]
    [TestCase(KillThread, false, ExpectedResult = "31 0")]
    [TestCase((SeccompAction)0x7ffe0000, false, ExpectedResult = "31 7ffe0000")]
    public string WhatIsRefusedIsLogged(SeccompAction action, bool wantsLog)
    {
        _kernel.Install(Task, FilteredKernel.For(Nr, action, 9), wantsLog ? SeccompInstallFlags.Log : 0);
        Call(Nr);
        Assert.That(_log.All(static record => record is { Syscall: Nr, Arch: SeccompData.ArchX64, IsCompat: false, Ip: 0x5eed_cafe_b102 }));
        return string.Join(",", _log.Select(static record => $"{record.Signal} {(uint)record.Code:x}"));
    }

    [Test]
    public void WhoDoesNotWantALogGetsNone()
    {
        _kernel.Seccomp.ActionsLogged = default;
        Install(Nr, KillProcess);
        Call(Nr);
        Assert.That(_log, Is.Empty);
    }

    [TestCase("kill_process trap", ExpectedResult = "kill_process trap")]
    [TestCase("log kill_thread log", ExpectedResult = "kill_thread log")]
    [TestCase("", ExpectedResult = "")]
    [TestCase("trap  errno", ExpectedResult = "trap")]
    [TestCase("allow", ExpectedResult = "-22")]
    [TestCase("trap Errno", ExpectedResult = "-22")]
    public string ActionsLoggedIsAFile(string text) =>
        SeccompActionSet.Parse(text, out SeccompActionSet set) is var error and not 0 ? error.ToString() : set.ToString();

    [Test]
    public void FilesNameAllActions()
    {
        Assert.That(SeccompActionSet.All.ToString(), Is.EqualTo("kill_process kill_thread trap errno user_notif trace log allow"));
        Assert.That(SeccompActionSet.Logged.ToString(), Is.EqualTo("kill_process kill_thread trap errno user_notif trace log"));
    }

    [Test]
    public void FilteringAllocatesNothing([Values(Allow, Log, SeccompAction.Errno, Trace)] SeccompAction action)
    {
        _kernel.Seccomp.Log = null;
        Install(Nr, action);
        Call(Nr);
        Assert.That(Allocation.Of(() => _kernel.Call(_cpu, Nr)), Is.Zero);
        Assert.That(Allocation.Of(() => _kernel.Call(_cpu, 1)), Is.Zero);
    }

    private void Install(int nr, SeccompAction action, int data = 0) => Assert.That(_kernel.Install(Task, FilteredKernel.For(nr, action, data)), Is.Zero);

    private long Call(int nr)
    {
        Assert.That(_kernel.Call(_cpu, (ulong)nr), Is.EqualTo(Fault.None));
        return Result;
    }

    private long Result => (long)_cpu.State.Rax;

    private TestTracer Stop(int data)
    {
        TestTracer tracer = new();
        Task.Tracer = tracer;
        Install(Nr, Trace, data);
        Call(Nr);
        return tracer;
    }

    private sealed class NoSignals : ITaskSignals
    {
        public bool IsFatalPending => false;

        public void Send(in SigInfo info)
        {
        }

        public void Force(in SigInfo info, bool isFatal)
        {
        }
    }
}
