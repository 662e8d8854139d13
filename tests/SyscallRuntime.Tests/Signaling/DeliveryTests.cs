using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Signaling;
using SyscallKit.Tests.Entry;

namespace SyscallKit.Tests.Signaling;

/// <summary>Which signal comes when, to whom, and what becomes of those without a handler.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DeliveryTests
{
    private const int SIGHUP = 1;
    private const int SIGKILL = 9;
    private const int SIGUSR1 = 10;
    private const int SIGSEGV = 11;
    private const int SIGUSR2 = 12;
    private const int SIGTERM = 15;
    private const int SIGCONT = 18;
    private const int SIGSTOP = 19;
    private const int SIGURG = 23;
    private const int SIGSYS = 31;
    private const int SIGRTMIN = 32;

    private readonly SignalKernel _kernel = new();

    /// <summary>What the code did itself first; then the task's own, then the process's; the lowest of each.</summary>
    [Test]
    public void TheOrderIsLinuxs()
    {
        Cpu cpu = _kernel.Boot();
        TaskSignals signals = TaskSignals.Of(cpu.Task);
        int[] all = [SIGHUP, SIGUSR1, SIGSEGV, SIGUSR2, SIGSYS, SIGRTMIN];
        foreach (int signal in all)
            SignalKernel.Handle(cpu, signal, handler: SignalKernel.Handler + (uint)signal, mask: ulong.MaxValue);
        signals.Block(new SignalSet(ulong.MaxValue));
        signals.SendToGroup(SignalKernel.Info(SIGHUP));
        signals.SendToGroup(SignalKernel.Info(SIGUSR2));
        signals.Send(SignalKernel.Info(SIGRTMIN));
        signals.Send(SignalKernel.Info(SIGUSR1));
        signals.Send(SignalKernel.Info(SIGSYS, code: 1));
        signals.Send(SignalKernel.Info(SIGSEGV));
        signals.Block(default);
        List<int> order = [];
        while (cpu.Task.IsSignalPending)
        {
            _kernel.Entry.Interrupt(cpu);
            order.Add((int)(cpu.State.Rip - SignalKernel.Handler));
            signals.Block(default);
            cpu.State.Rsp = UserState.Rsp;
        }

        // SIGSEGV was sent by somebody, SIGSYS comes from the code.
        Assert.That(order, Is.EqualTo(new[] { SIGSYS, SIGSEGV, SIGUSR1, SIGRTMIN, SIGHUP, SIGUSR2 }));
    }

    [Test]
    public void LegacySignalsArePendingOnceAndOthersAsOftenAsTheyWereSent()
    {
        Cpu cpu = _kernel.Boot();
        TaskSignals signals = TaskSignals.Of(cpu.Task);
        signals.Group.QueueLimit = 5;
        signals.Block(new SignalSet(ulong.MaxValue));
        for (int i = 0; i < 3; i++)
        {
            Assert.That(signals.Send(SignalKernel.Info(SIGUSR1) with { si_value = (ulong)i }), Is.Zero);
            Assert.That(signals.Send(SignalKernel.Info(SIGRTMIN, code: -1) with { si_value = (ulong)i }), Is.Zero);
        }

        Assert.That(signals.Send(SignalKernel.Info(SIGRTMIN + 1, code: -1)), Is.Zero);
        Assert.That(signals.Send(SignalKernel.Info(SIGRTMIN + 1, code: -1)), Is.EqualTo(-Errno.EAGAIN), "the queue is full");
        Assert.That(signals.Send(SignalKernel.Info(SIGRTMIN + 2)), Is.Zero, "kill says nothing that could be lost");
        Assert.That(signals.Send(SignalKernel.Info(SIGUSR2)), Is.Zero, "what the kernel or kill sends is never refused");
        List<(int, ulong)> taken = [];
        while (signals.TryTake(new SignalSet(ulong.MaxValue), out SigInfo info))
            taken.Add((info.si_signo, info.si_value));
        Assert.That(taken, Is.EqualTo(new (int, ulong)[]
        {
            (SIGUSR1, 0), (SIGUSR2, 0), (SIGRTMIN, 0), (SIGRTMIN, 1), (SIGRTMIN, 2), (SIGRTMIN + 1, 0), (SIGRTMIN + 2, 0),
        }));
    }

    [Test]
    public void WhatIsIgnoredIsDroppedUnlessItIsBlocked([Values(SIGUSR1, SIGURG)] int signal, [Values] bool isBlocked)
    {
        Cpu cpu = _kernel.Boot();
        TaskSignals signals = TaskSignals.Of(cpu.Task);
        if (signal == SIGUSR1)
            SignalKernel.Handle(cpu, signal, handler: SignalAction.SIG_IGN);
        if (isBlocked)
            signals.Block(SignalSet.Of(signal));
        signals.Send(SignalKernel.Info(signal));
        Assert.That((cpu.Task.IsSignalPending, signals.Pending.Contains(signal)), Is.EqualTo((false, isBlocked)));
        SignalKernel.Handle(cpu, signal, handler: SignalAction.SIG_IGN);
        Assert.That(signals.Pending.IsEmpty, "who ignores a signal from now on has none pending");
    }

    [Test]
    public void AForcedSignalCanBeNeitherBlockedNorIgnored([Values("blocked", "ignored", "handled", "fatal")] string how)
    {
        Cpu cpu = _kernel.Boot();
        TaskSignals signals = TaskSignals.Of(cpu.Task);
        SignalKernel.Handle(cpu, SIGSYS, handler: how == "ignored" ? SignalAction.SIG_IGN : SignalKernel.Handler);
        if (how == "blocked")
            signals.Block(SignalSet.Of(SIGSYS));
        cpu.Task.Signals.Force(SignalKernel.Info(SIGSYS, 1), isFatal: how == "fatal");
        _kernel.Entry.Interrupt(cpu);
        Assert.That(cpu.Task.Death, Is.EqualTo(how == "handled" ? (TaskDeath?)null : new TaskDeath(SIGSYS, HasCore: true)));
        Assert.That(signals.SetAction(SIGSYS, default, out _), Is.EqualTo(how == "fatal" ? -Errno.EINVAL : 0));
    }

    /// <summary>A signal that kills ends all threads, wherever they are; each with the signal of the first.</summary>
    [Test]
    public void ASignalThatKillsEndsTheProcess([Values(SIGTERM, SIGKILL, SIGSEGV)] int signal)
    {
        SignalGroup group = new();
        Cpu[] threads = [_kernel.Boot(group: group), _kernel.Boot(group: group, index: 1)];
        TaskSignals.Of(threads[0].Task).Block(new SignalSet(ulong.MaxValue));
        TaskSignals.Of(threads[0].Task).SendToGroup(SignalKernel.Info(signal));
        foreach (Cpu thread in threads.Reverse())
            _kernel.Entry.Interrupt(thread);
        TaskDeath death = new(signal, HasCore: signal == SIGSEGV);
        Assert.That(threads.Select(static thread => thread.Task.Death), Is.EqualTo(new TaskDeath?[] { death, death }));
        Assert.That(TaskSignals.Of(threads[0].Task).Send(SignalKernel.Info(SIGHUP)), Is.Zero);
        Assert.That(TaskSignals.Of(threads[0].Task).Pending.Contains(SIGHUP), Is.False, "the dead take no signals");
    }

    /// <summary>A clone that races with a kill from another processor.</summary>
    [Test]
    public void AThreadThatComesToAProcessThatDiesDiesToo()
    {
        SignalGroup group = new();
        Cpu first = _kernel.Boot(group: group);
        TaskSignals.Of(first.Task).SendToGroup(SignalKernel.Info(SIGTERM));
        Cpu second = _kernel.Boot(group: group, index: 1);
        _kernel.Entry.Interrupt(second);
        Assert.That(second.Task.Death, Is.EqualTo(new TaskDeath(SIGTERM, HasCore: false)));
    }

    /// <summary>A signal of the process that its taker blocks, or leaves behind, is one other thread's, not everybody's.</summary>
    [Test]
    public void OneOtherThreadIsAskedForEachSignal([Values] bool leaves)
    {
        SignalGroup group = new();
        Cpu[] threads = [_kernel.Boot(group: group), _kernel.Boot(group: group, index: 1), _kernel.Boot(group: group, index: 2)];
        SignalKernel.Handle(threads[0], SIGUSR1);
        TaskSignals taker = TaskSignals.Of(threads[0].Task);
        taker.SendToGroup(SignalKernel.Info(SIGUSR1));
        Assert.That(threads.Select(static thread => thread.Task.IsSignalPending), Is.EqualTo(new[] { true, false, false }));
        if (leaves)
            taker.Leave();
        else
            taker.Block(SignalSet.Of(SIGUSR1));
        Assert.That(threads.Skip(1).Count(static thread => thread.Task.IsSignalPending), Is.EqualTo(1));
    }

    [Test]
    public void AThreadThatDoesNotBlockItTakesTheProcesssSignal()
    {
        SignalGroup group = new();
        Cpu[] threads = [_kernel.Boot(group: group), _kernel.Boot(group: group, index: 1)];
        SignalKernel.Handle(threads[0], SIGUSR1);
        TaskSignals.Of(threads[0].Task).Block(SignalSet.Of(SIGUSR1));
        TaskSignals.Of(threads[0].Task).SendToGroup(SignalKernel.Info(SIGUSR1));
        Assert.That(threads.Select(static thread => thread.Task.IsSignalPending), Is.EqualTo(new[] { false, true }));
        // It blocks the signal before it has looked: the other one is asked instead.
        TaskSignals.Of(threads[0].Task).Block(default);
        TaskSignals.Of(threads[1].Task).Block(SignalSet.Of(SIGUSR1));
        Assert.That(threads.Select(static thread => thread.Task.IsSignalPending), Is.EqualTo(new[] { true, false }));
    }

    [Test]
    public void AStopEndsWithSigcontOrSigkill([Values] bool isKilled, [Values] bool isBlocked)
    {
        Cpu cpu = _kernel.Boot();
        TaskSignals signals = TaskSignals.Of(cpu.Task);
        if (isBlocked)
            signals.Block(new SignalSet(ulong.MaxValue));
        signals.SendToGroup(SignalKernel.Info(SIGSTOP));
        _kernel.Entry.Interrupt(cpu);
        Assert.That((cpu.Task.State, signals.IsToGoOn), Is.EqualTo((TaskState.Stopped, false)));
        _kernel.Entry.Resume(cpu);
        Assert.That(cpu.Task.State, Is.EqualTo(TaskState.Stopped), "nobody has said that it may go on");
        signals.SendToGroup(SignalKernel.Info(SIGTERM));
        Assert.That(signals.IsToGoOn, Is.False, "a stopped process dies when it goes on");
        signals.SendToGroup(SignalKernel.Info(isKilled ? SIGKILL : SIGCONT));
        Assert.That(signals.IsToGoOn);
        _kernel.Entry.Resume(cpu);
        Assert.That(cpu.Task.Death, Is.EqualTo(isKilled ? new TaskDeath(SIGKILL, false) : isBlocked ? null : (TaskDeath?)new TaskDeath(SIGTERM, false)));
    }

    [Test]
    public void SigcontTakesBackAStopThatWasNotSeen()
    {
        Cpu cpu = _kernel.Boot();
        TaskSignals signals = TaskSignals.Of(cpu.Task);
        signals.SendToGroup(SignalKernel.Info(SIGSTOP));
        signals.SendToGroup(SignalKernel.Info(SIGCONT));
        _kernel.Entry.Interrupt(cpu);
        Assert.That(cpu.Task.State, Is.EqualTo(TaskState.Running));
    }

    [Test]
    public void AChildHasHandlersAndMaskAndNothingPending()
    {
        Cpu cpu = _kernel.Boot();
        TaskSignals parent = TaskSignals.Of(cpu.Task);
        SignalKernel.Handle(cpu, SIGUSR1);
        parent.SetStack(new SignalStack(0x5000, 0, 4096), 0);
        parent.Block(SignalSet.Of(SIGUSR2));
        parent.Send(SignalKernel.Info(SIGUSR2));
        SyscallTask child = new(7, "child", new SimulatedMemory());
        SyscallTask thread = new(8, "thread", cpu.Task.Memory) { Tgid = cpu.Task.Pid };
        TaskSignals.Attach(thread, parent.Group);
        new SyscallContext(cpu).CopyThread(child);
        new SyscallContext(cpu).CopyThread(thread);
        TaskSignals ofChild = TaskSignals.Of(child);
        Assert.That((ofChild.Blocked, ofChild.Pending.IsEmpty, child.IsSignalPending), Is.EqualTo((parent.Blocked, true, false)));
        Assert.That((ofChild.GetStack(0).Size, TaskSignals.Of(thread).GetStack(0).Size), Is.EqualTo((4096UL, 0UL)), "threads have no stack in common");
        ofChild.SetAction(SIGUSR1, default, out SignalAction old);
        parent.GetAction(SIGUSR1, out SignalAction kept);
        Assert.That((old.Handler, kept.Handler), Is.EqualTo((SignalKernel.Handler, SignalKernel.Handler)), "the child's are its own");
        TaskSignals.Of(thread).SetAction(SIGUSR1, default, out _);
        parent.GetAction(SIGUSR1, out kept);
        Assert.That(kept.Handler, Is.Zero, "a thread's are those of its process");
    }

    [Test]
    public void ANewProgramHasNoHandlersAndKeepsWhatIsPending()
    {
        Cpu cpu = _kernel.Boot();
        TaskSignals signals = TaskSignals.Of(cpu.Task);
        SignalKernel.Handle(cpu, SIGUSR1);
        SignalKernel.Handle(cpu, SIGHUP, handler: SignalAction.SIG_IGN);
        signals.SetStack(new SignalStack(0x5000, 0, 4096), 0);
        signals.Block(SignalSet.Of(SIGUSR1));
        signals.Send(SignalKernel.Info(SIGUSR1));
        new SyscallContext(cpu).StartThread(0x1000, 0x2000);
        signals.GetAction(SIGUSR1, out SignalAction handled);
        signals.GetAction(SIGHUP, out SignalAction ignored);
        Assert.That((handled, ignored.Handler, signals.Pending, signals.GetStack(0).Flags),
            Is.EqualTo((default(SignalAction), SignalAction.SIG_IGN, SignalSet.Of(SIGUSR1), SignalStack.SS_DISABLE)));
    }

    [Test]
    public void ACallWithoutSignalsAllocatesNothing()
    {
        Cpu cpu = _kernel.Boot();
        SignalKernel.Handle(cpu, SIGUSR1);
        TaskSignals signals = TaskSignals.Of(cpu.Task);
        signals.Block(SignalSet.Of(SIGUSR1));
        signals.Send(SignalKernel.Info(SIGUSR1));
        ulong rip = cpu.State.Rip;
        Assert.That(Allocation.Of(() =>
        {
            signals.Block(SignalSet.Of(SIGUSR1));
            _kernel.Table.Calls.Clear();
            (cpu.State.Rip, cpu.State.Rax) = (rip, 99999);
            _kernel.Entry.Interrupt(cpu);
        }), Is.Zero);
    }
}
