using System;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Processor;
using SyscallKit.Signaling;
using SyscallKit.Tests.Entry;

namespace SyscallKit.Tests.Signaling;

/// <summary>Calls that a signal ends: what the caller sees, and what it goes on with (arch/x86/kernel/signal.c).</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class RestartTests
{
    private const int SIGUSR1 = 10;

    private readonly SignalKernel _kernel = new();
    private long? _result;

    /// <summary>The table of four codes and three ways for a signal to be seen to.</summary>
    [TestCase(Errno.ERESTARTSYS, true, true, true)]
    [TestCase(Errno.ERESTARTSYS, true, false, false)]
    [TestCase(Errno.ERESTARTSYS, false, false, true)]
    [TestCase(Errno.ERESTARTNOINTR, true, true, true)]
    [TestCase(Errno.ERESTARTNOINTR, true, false, true)]
    [TestCase(Errno.ERESTARTNOINTR, false, false, true)]
    [TestCase(Errno.ERESTARTNOHAND, true, true, false)]
    [TestCase(Errno.ERESTARTNOHAND, true, false, false)]
    [TestCase(Errno.ERESTARTNOHAND, false, false, true)]
    public void TheCallBeginsAnewOrTheCallerSeesEintr(int code, bool hasHandler, bool restarts, bool isAnew)
    {
        foreach (bool is32Bit in new[] { false, true })
        {
            Cpu cpu = Start(hasHandler, restarts, context => context.WaitInterruptible(this, static (_, test) => test._result, code));
            ulong instruction = cpu.State.Rip;
            Call(cpu, is32Bit);
            Signal(cpu, hasHandler);
            if (hasHandler)
            {
                Assert.That(cpu.State.Rip, Is.EqualTo(SignalKernel.Handler));
                _kernel.Return(cpu);
            }

            (ulong, long) expected = isAnew ? (instruction, SignalKernel.Any) : (instruction + 2, -Errno.EINTR);
            Assert.That((cpu.State.Rip, (long)cpu.State.Rax), Is.EqualTo(expected));
        }
    }

    /// <summary>restart_syscall has the number of the width in which the call came; the handler that runs in between ends it.</summary>
    [Test]
    public void ARestartBlockGoesOnAsRestartSyscall([Values] bool is32Bit, [Values] bool hasHandler)
    {
        Cpu cpu = Start(hasHandler, restarts: true, context => context.WaitRestartable(this, static (_, test) => test._result));
        ulong instruction = cpu.State.Rip;
        for (int round = 0; round < 3; round++)
        {
            Call(cpu, is32Bit);
            Signal(cpu, hasHandler);
            if (hasHandler)
            {
                _kernel.Return(cpu);
                Assert.That((cpu.State.Rip, (long)cpu.State.Rax), Is.EqualTo((instruction + 2, -Errno.EINTR)));
                cpu.State.Rip = instruction;
                cpu.State.Rax = (ulong)(is32Bit ? SignalKernel.Ia32RestartSyscall : SignalKernel.RestartSyscall);
                Call(cpu, is32Bit);
                Assert.That((long)cpu.State.Rax, Is.EqualTo(-Errno.EINTR), "rt_sigreturn has left nothing to go on with");
                return;
            }

            Assert.That((cpu.State.Rip, cpu.State.Rax), Is.EqualTo((instruction, (ulong)(is32Bit ? SignalKernel.Ia32RestartSyscall : SignalKernel.RestartSyscall))));
        }

        Call(cpu, is32Bit);
        _result = 7;
        Assert.That(cpu.Task.TryAgain(out long result));
        _kernel.Entry.Resume(cpu, result);
        Assert.That(cpu.State.Rax, Is.EqualTo(7UL));
    }

    /// <summary>Without a signal nobody looks at the result: the caller sees the kernel's own codes.</summary>
    [Test]
    public void WithoutASignalACodeIsAResult([Values(Errno.ERESTARTSYS, Errno.ERESTART_RESTARTBLOCK, 511, 515, 517)] int code, [Values] bool isPending)
    {
        Cpu cpu = Start(hasHandler: true, restarts: true, _ => -code);
        ulong next = cpu.State.Rip + 2;
        if (isPending)
            cpu.Task.SendSignal(SignalKernel.Info(SIGUSR1));
        Call(cpu, is32Bit: false);
        if (isPending)
            _kernel.Return(cpu);
        bool isRestart = code is Errno.ERESTARTSYS or Errno.ERESTART_RESTARTBLOCK;
        (ulong, long) expected = !isPending || !isRestart ? (next, -code) : code == Errno.ERESTARTSYS ? (next - 2, SignalKernel.Any) : (next, -Errno.EINTR);
        Assert.That((cpu.State.Rip, (long)cpu.State.Rax), Is.EqualTo(expected));
    }

    [Test]
    public void ASignalThatIsPendingAlreadyEndsTheWaitAtOnce([Values] bool isThere)
    {
        _result = isThere ? 5 : null;
        Cpu cpu = Start(hasHandler: true, restarts: false, context => context.WaitInterruptible(this, static (_, test) => test._result));
        cpu.Task.SendSignal(SignalKernel.Info(SIGUSR1));
        Call(cpu, is32Bit: false);
        Assert.That(cpu.State.Rip, Is.EqualTo(SignalKernel.Handler));
        _kernel.Return(cpu);
        Assert.That((long)cpu.State.Rax, Is.EqualTo(isThere ? 5 : -Errno.EINTR), "what is there is given first");
    }

    [Test]
    public void OnlyASignalThatKillsEndsAnUninterruptibleWait()
    {
        Cpu cpu = Start(hasHandler: true, restarts: false, context => context.Wait(this, static (_, test) => test._result));
        Call(cpu, is32Bit: false);
        cpu.Task.SendSignal(SignalKernel.Info(SIGUSR1));
        Assert.That(cpu.Task.TryAgain(out _), Is.False);
        cpu.Task.SendSignal(SignalKernel.Info(9));
        Assert.That(cpu.Task.TryAgain(out long result));
        _kernel.Entry.Resume(cpu, result);
        Assert.That(cpu.Task.Death, Is.EqualTo(new TaskDeath(9, HasCore: false)));
    }

    [Test]
    public void ATaskWithoutHandlersIsEndedInItsWaitToo()
    {
        _kernel.Do = context => context.Wait(this, static (_, test) => test._result);
        Cpu cpu = TestKernel.Boot(_kernel.Entry, UserState.Long64(Vendor.Amd));
        cpu.State.Rax = SignalKernel.Any;
        Call(cpu, is32Bit: false);
        cpu.Task.SendSignal(SignalKernel.Info(17));
        Assert.That(cpu.Task.TryAgain(out _), Is.False);
        cpu.Task.SendSignal(SignalKernel.Info(15));
        Assert.That(cpu.Task.TryAgain(out long result));
        _kernel.Entry.Resume(cpu, result);
        Assert.That(cpu.Task.Death, Is.EqualTo(new TaskDeath(15, HasCore: false)));
    }

    /// <summary>The handler has the mask of before the call in its frame, the call's own and its action's meanwhile.</summary>
    [Test]
    public void SigsuspendLetsASignalThroughAndPutsTheMaskBack([Values] bool hasHandler)
    {
        SignalSet before = SignalSet.Of(SIGUSR1) | SignalSet.Of(1);
        Cpu cpu = Start(hasHandler, restarts: false, context => TaskSignals.Of(context.Task).Suspend(context, SignalSet.Of(2)));
        TaskSignals signals = TaskSignals.Of(cpu.Task);
        signals.Block(before);
        Call(cpu, is32Bit: false);
        Assert.That((cpu.Task.IsWaiting, signals.Blocked), Is.EqualTo((true, SignalSet.Of(2))));
        Signal(cpu, hasHandler);
        if (hasHandler)
        {
            Assert.That(signals.Blocked, Is.EqualTo(SignalSet.Of(2) | SignalSet.Of(SIGUSR1)));
            _kernel.Return(cpu);
            Assert.That((long)cpu.State.Rax, Is.EqualTo(-Errno.EINTR));
        }

        Assert.That(signals.Blocked, Is.EqualTo(before));
    }

    [Test]
    public void TimedWaitTakesABlockedSignalWithoutItsHandler([Values("signal", "time", "other")] string end)
    {
        bool isOver = false;
        SigInfo taken = default;
        Cpu cpu = Start(hasHandler: true, restarts: true, context => TaskSignals.Of(context.Task).TimedWait(context, SignalSet.Of(12), () => isOver, info =>
        {
            taken = info;
            return info.si_signo;
        }));
        TaskSignals signals = TaskSignals.Of(cpu.Task);
        signals.Block(SignalSet.Of(12));
        Call(cpu, is32Bit: false);
        Assert.That(cpu.Task.TryAgain(out _), Is.False);
        isOver = end == "time";
        if (end != "time")
            cpu.Task.SendSignal(SignalKernel.Info(end == "signal" ? 12 : SIGUSR1));
        Assert.That(cpu.Task.IsSignalPending, Is.EqualTo(end != "time"), "the signals that it waits for wake it though they are blocked");
        Assert.That(cpu.Task.TryAgain(out long result));
        _kernel.Entry.Resume(cpu, result);
        Assert.That(result, Is.EqualTo(end == "signal" ? 12 : end == "time" ? -Errno.EAGAIN : -Errno.EINTR));
        Assert.That((taken.si_pid, signals.Blocked.Contains(12)), Is.EqualTo((end == "signal" ? 7 : 0, true)));
        Assert.That(cpu.State.Rip == SignalKernel.Handler, Is.EqualTo(end == "other"));
    }

    private Cpu Start(bool hasHandler, bool restarts, Func<SyscallContext, long> call)
    {
        Cpu cpu = _kernel.Boot();
        if (hasHandler)
            SignalKernel.Handle(cpu, SIGUSR1, SignalAction.SA_SIGINFO | (restarts ? SignalAction.SA_RESTART : 0));
        _kernel.Do = call;
        cpu.State.Rip = UserState.Rip;
        cpu.State.Rax = SignalKernel.Any;
        return cpu;
    }

    private void Call(Cpu cpu, bool is32Bit) => Assert.That(is32Bit ? _kernel.Entry.Int80(cpu) : _kernel.Entry.Syscall(cpu), Is.EqualTo(Fault.None));

    /// <summary>A signal with a handler; or one that interrupts and has none, as the tracer's is that stopped the task.</summary>
    private void Signal(Cpu cpu, bool hasHandler)
    {
        if (hasHandler)
            cpu.Task.SendSignal(SignalKernel.Info(SIGUSR1));
        else
            cpu.Task.SetWork(SyscallWork.SignalPending);
        Assert.That(cpu.Task.TryAgain(out long result));
        _kernel.Entry.Resume(cpu, result);
    }
}
