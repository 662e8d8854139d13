using System;
using System.Collections.Generic;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Processor;
using SyscallKit.Seccomp;
using SyscallKit.Tests.Entry.Work;

namespace SyscallKit.Tests.Seccomp;

/// <summary>Calls that wait for a supervisor: the kernel's user_notification_* of seccomp_bpf.c, as far as it is no matter of threads that race.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SeccompListenerTests
{
    private const int Nr = 999;

    private readonly FilteredKernel _kernel = new();
    private readonly Cpu _cpu;
    private readonly TestSignals _signals;
    private readonly List<SyscallTask> _answered = [];
    private SeccompListener _listener = null!;

    public SeccompListenerTests()
    {
        _cpu = _kernel.Boot();
        _signals = TestSignals.Of(_cpu.Task, hasHandler: true);
    }

    private SyscallTask Task => _cpu.Task;

    private long Result => (long)_cpu.State.Rax;

    [Test]
    public void ACallWaitsUntilItIsAnswered([Values(0, 7)] int error, [Values(0L, 99L, -512L, long.MinValue)] long value)
    {
        Listen();
        Wait();
        Assert.That((_listener.HasCalls, _listener.HasReceivedCalls), Is.EqualTo((true, false)));
        SeccompNotif notif = Receive();
        Assert.That((_listener.HasCalls, _listener.HasReceivedCalls, _listener.CheckId(notif.id)), Is.EqualTo((false, true, 0L)));
        Assert.That((notif.pid, notif.flags, notif.data.nr, notif.data.arch, notif.data.args[5]), Is.EqualTo(((uint)Task.Pid, 0U, Nr, SeccompData.ArchX64, 6UL)));
        Assert.That(SeccompKernel.IsWaiting(Task));
        Assert.That(_listener.Send(new SeccompNotifResp { id = notif.id, val = value, error = error }), Is.Zero);
        Assert.That((SeccompKernel.IsWaiting(Task), _answered), Is.EqualTo((false, new[] { Task })));
        Assert.That(_listener.Send(new SeccompNotifResp { id = notif.id }), Is.EqualTo(-Errno.EINPROGRESS), "once");
        _kernel.Entry.Resume(_cpu);
        Assert.That((Result, Task.State), Is.EqualTo((error != 0 ? error : value, TaskState.Running)));
        Assert.That(_listener.Send(new SeccompNotifResp { id = notif.id }), Is.EqualTo(-Errno.ENOENT));
    }

    [Test]
    public void ResumedTooEarlyItWaitsOn([Values] bool isReceived)
    {
        Listen();
        Wait();
        if (isReceived)
            Receive();
        _kernel.Entry.Resume(_cpu);
        Assert.That((Task.State, SeccompKernel.IsWaiting(Task)), Is.EqualTo((TaskState.Suspended, true)));
    }

    [Test]
    public void ContinueMakesTheCallWithoutAnotherLook()
    {
        // Of equals the newest is asked, and whatever it is answered the others are not.
        _kernel.Install(Task, FilteredKernel.For(Nr, SeccompAction.UserNotif));
        Listen();
        Wait();
        SeccompNotif notif = Receive();
        Assert.That(_listener.Send(new SeccompNotifResp { id = notif.id, flags = 1, val = 1 }), Is.EqualTo(-Errno.EINVAL));
        Assert.That(_listener.Send(new SeccompNotifResp { id = notif.id, flags = 1, error = 1 }), Is.EqualTo(-Errno.EINVAL));
        Assert.That(_listener.Send(new SeccompNotifResp { id = notif.id, flags = 2 }), Is.EqualTo(-Errno.EINVAL));
        Assert.That(_listener.Send(new SeccompNotifResp { id = notif.id, flags = 1 }), Is.Zero);
        _kernel.Entry.Resume(_cpu);
        Assert.That(Result, Is.EqualTo(77));
    }

    [Test]
    public void WhatWasNotReceivedIsNotAnswered()
    {
        Listen();
        Assert.That(_listener.Receive(out _), Is.EqualTo(-Errno.ENOENT));
        Wait();
        SeccompNotif notif = Receive();
        Assert.That(_listener.Receive(out _), Is.EqualTo(-Errno.ENOENT), "once");
        _listener.Return(notif.id);
        Assert.That(_listener.Send(new SeccompNotifResp { id = notif.id }), Is.EqualTo(-Errno.EINPROGRESS));
        Assert.That(_listener.CheckId(notif.id), Is.EqualTo(-Errno.ENOENT));
        Assert.That(Receive().id, Is.EqualTo(notif.id));
        Assert.That((_listener.CheckId(notif.id + 1), _listener.Send(new SeccompNotifResp { id = ~0UL })), Is.EqualTo((-(long)Errno.ENOENT, -(long)Errno.ENOENT)));
    }

    [Test]
    public void TheOldestIsReceivedFirst()
    {
        Listen();
        Cpu other = _kernel.Boot();
        SyscallTask child = other.Task;
        _kernel.Handle = context =>
        {
            context.CopyThread(child);
            return 0;
        };
        _kernel.Call(_cpu, 57);
        other.State = child._saved;
        Assert.That(SeccompKernel.FiltersOf(child), Is.SameAs(SeccompKernel.FiltersOf(Task)));
        _kernel.Entry.Resume(other, 0);
        Wait(other);
        Wait();
        Assert.That((Receive().pid, Receive().pid), Is.EqualTo(((uint)child.Pid, (uint)Task.Pid)));
    }

    /// <summary>A signal ends the waiting with a restart code; WAIT_KILLABLE_RECV waits on once the supervisor has the call.</summary>
    [Test]
    public void ASignalEndsTheWaiting([Values] bool isKillable, [Values] bool isReceived)
    {
        Listen(isKillable ? SeccompInstallFlags.WaitKillableRecv : 0);
        Wait();
        ulong id = isReceived ? Receive().id : 1;
        Task.SendSignal(new SigInfo { si_signo = 10 });
        bool waitsOn = isKillable && isReceived;
        Assert.That(SeccompKernel.IsWaiting(Task), Is.EqualTo(waitsOn));
        _kernel.Entry.Resume(_cpu);
        Assert.That(Task.State, Is.EqualTo(waitsOn ? TaskState.Suspended : TaskState.Running));
        if (waitsOn)
        {
            _signals.IsFatalPending = true;
            _kernel.Entry.Resume(_cpu);
        }

        Assert.That(((long)_signals.Frame.ax, _signals.Frame.orig_ax), Is.EqualTo((-(long)Errno.ERESTARTSYS, (ulong)Nr)));
        Assert.That((_listener.CheckId(id), _listener.HasCalls, _listener.HasReceivedCalls), Is.EqualTo((-(long)Errno.ENOENT, false, false)));
    }

    [Test]
    public void AnAnswerThatCameFirstCounts()
    {
        Listen();
        Wait();
        Assert.That(_listener.Send(new SeccompNotifResp { id = Receive().id, val = 5 }), Is.Zero);
        Task.SendSignal(new SigInfo { si_signo = 10 });
        _kernel.Entry.Resume(_cpu);
        Assert.That(_signals.Frame.ax, Is.EqualTo(5));
    }

    [Test]
    public void APendingSignalDoesNotLetItWait()
    {
        Listen();
        Task.SendSignal(new SigInfo { si_signo = 10 });
        _kernel.Call(_cpu, Nr);
        Assert.That((Task.State, (long)_signals.Frame.ax), Is.EqualTo((TaskState.Running, -(long)Errno.ERESTARTSYS)));
    }

    [Test]
    public void WhoDiesTakesTheCallAlong()
    {
        Listen();
        Wait();
        SeccompNotif notif = Receive();
        Task.Die(new TaskDeath(9, HasCore: false));
        Assert.That((_listener.CheckId(notif.id), _listener.Send(new SeccompNotifResp { id = notif.id })), Is.EqualTo((-(long)Errno.ENOENT, -(long)Errno.ENOENT)));
    }

    [Test]
    public void AResultFromOutsideEndsIt()
    {
        Listen();
        Wait();
        _kernel.Entry.Resume(_cpu, 3);
        Assert.That(Result, Is.EqualTo(3));
        Wait();
        Assert.That(SeccompKernel.IsWaiting(Task), "the next call is another");
        _listener.Receive(out SeccompNotif notif);
        Assert.That(_listener.Send(new SeccompNotifResp { id = notif.id, val = 8 }), Is.Zero);
        _kernel.Entry.Resume(_cpu);
        Assert.That(Result, Is.EqualTo(8));
    }

    [Test]
    public void AClosedListenerAnswersWithENOSYS([Values] bool isReceived)
    {
        Listen();
        Wait();
        if (isReceived)
            Receive();
        _listener.Close();
        Assert.That((_listener.IsOpen, SeccompKernel.IsWaiting(Task), _answered), Is.EqualTo((false, false, new[] { Task })));
        _kernel.Entry.Resume(_cpu);
        Assert.That(Result, Is.EqualTo(-Errno.ENOSYS));
        _kernel.Call(_cpu, Nr);
        Assert.That((Task.State, Result), Is.EqualTo((TaskState.Running, -(long)Errno.ENOSYS)));
    }

    [Test]
    public void OneOfAChainListens()
    {
        Listen();
        SeccompFilter filter = SeccompFilter.Create(BpfText.Assemble("ret #0x7fff0000").AsSpan());
        Assert.That(_kernel.Seccomp.SetModeFilter(Task, filter, SeccompInstallFlags.NewListener, out SeccompListener? second), Is.EqualTo(-Errno.EBUSY));
        Assert.That(second, Is.Null);
        _listener.Close();
        Assert.That(_kernel.Seccomp.SetModeFilter(Task, filter, SeccompInstallFlags.NewListener, out second), Is.Zero);
        Assert.That(second!.IsOpen);
    }

    // A host's function

    [Test]
    public void AHostAnswersAtOnce()
    {
        Listen();
        _listener.Supervisor = static notif => new SeccompNotifResp { id = notif.id, val = (long)notif.data.args[5] * 10 };
        _kernel.Call(_cpu, Nr, Arguments);
        Assert.That((Result, Task.State), Is.EqualTo((60L, TaskState.Running)));
        _listener.Supervisor = static _ => null;
        Wait();
        Assert.That(_listener.HasReceivedCalls, "it is to be answered later");
    }

    [Test]
    public void AHostThatThrowsHasDoneNothing([Values] bool isBadAnswer)
    {
        Listen();
        bool isBad = true;
        _listener.Supervisor = notif => !isBad ? new SeccompNotifResp { id = notif.id, val = 4 }
            : isBadAnswer ? new SeccompNotifResp { id = notif.id, flags = 9 }
            : throw new NotSupportedException("not today");
        PtRegs before = default;
        Assert.That(() => _kernel.Call(_cpu, Nr), Throws.InvalidOperationException.With.Message.Contains("999").And.Message.Contains(isBadAnswer ? "-22" : "not today"));
        before = _cpu.Regs;
        Assert.That((Task.State, (long)before.ax, before.orig_ax, _listener.HasReceivedCalls), Is.EqualTo((TaskState.Suspended, -(long)Errno.ENOSYS, (ulong)Nr, false)));
        isBad = false;
        Assert.That(_kernel.Entry.Resume(_cpu), Is.EqualTo(Fault.None));
        Assert.That(Result, Is.EqualTo(4));
    }

    [Test]
    public void ACallOfWhichNobodyCouldBeToldDoesNotWait()
    {
        Listen();
        bool isBad = true;
        _listener.Arrived = () => _ = isBad ? throw new NotSupportedException("not today") : 0;
        Assert.That(() => _kernel.Call(_cpu, Nr), Throws.InstanceOf<NotSupportedException>());
        Assert.That(_listener.HasCalls, Is.False);
        isBad = false;
        _kernel.Entry.Resume(_cpu);
        Assert.That((Task.State, _listener.HasCalls), Is.EqualTo((TaskState.Suspended, true)));
        SeccompNotif notif = Receive();
        Assert.That(_listener.Receive(out _), Is.EqualTo(-Errno.ENOENT), "it is there once");
        _listener.Send(new SeccompNotifResp { id = notif.id, val = 4 });
        _kernel.Entry.Resume(_cpu);
        Assert.That(Result, Is.EqualTo(4));
    }

    // ADDFD

    [Test]
    public void AFileIsGiven([Values] bool sends, [Values] bool sets)
    {
        TestFiles files = new();
        Listen();
        Wait();
        SeccompNotif notif = Receive();
        SeccompNotifAddFd addfd = new() { id = notif.id, srcfd = 3, flags = (sets ? 1U : 0) | (sends ? 2U : 0), newfd = sets ? 42U : 0, newfd_flags = SeccompNotifAddFd.CloseOnExec };
        long fd = sets ? 42 : 10;
        Assert.That(_listener.AddFd(in addfd, Task, files), Is.EqualTo(fd));
        Assert.That(files.Received, Is.EqualTo((Task, (object)"file 3", fd, true)));
        Assert.That(_answered, Has.Count.EqualTo(sends ? 1 : 0));
        _kernel.Entry.Resume(_cpu);
        Assert.That(Task.State, Is.EqualTo(sends ? TaskState.Running : TaskState.Suspended));
        if (sends)
            Assert.That(Result, Is.EqualTo(fd));
    }

    [Test]
    public void WhereNoneCanBeGivenTheCallWaitsOn()
    {
        TestFiles files = new() { IsFull = true };
        Listen();
        Wait();
        SeccompNotif notif = Receive();
        Assert.That(_listener.AddFd(new SeccompNotifAddFd { id = notif.id, srcfd = 3, flags = 2 }, Task, files), Is.EqualTo(-Errno.EMFILE));
        Assert.That((_listener.CheckId(notif.id), SeccompKernel.IsWaiting(Task)), Is.EqualTo((0L, true)));
    }

    [TestCase(4U, 0U, 0U, 3U, ExpectedResult = -22)]
    [TestCase(0U, 1U, 0U, 3U, ExpectedResult = -22)]
    [TestCase(0U, 0U, 1U, 3U, ExpectedResult = -22)]
    [TestCase(0U, 0U, 0U, 99U, ExpectedResult = -9)]
    [TestCase(0U, 0U, 0U, 3U, ExpectedResult = -115)]
    public long OtherThingsAreNotGiven(uint flags, uint newfd, uint newfdFlags, uint srcfd)
    {
        Listen();
        Wait();
        Assert.That(_listener.AddFd(new SeccompNotifAddFd { id = 5, srcfd = 3 }, Task, new TestFiles()), Is.EqualTo(-Errno.ENOENT));
        return _listener.AddFd(new SeccompNotifAddFd { id = 1, flags = flags, newfd = newfd, newfd_flags = newfdFlags, srcfd = srcfd }, Task, new TestFiles());
    }

    [TestCase(0UL, ExpectedResult = 0)]
    [TestCase(1UL, ExpectedResult = 0)]
    [TestCase(2UL, ExpectedResult = -22)]
    [TestCase(1UL << 32, ExpectedResult = -22)]
    public long FlagsAreKnown(ulong flags) => SeccompListener.SetFlags(flags);

    private static SeccompArguments Arguments
    {
        get
        {
            SeccompArguments args = default;
            args[5] = 6;
            return args;
        }
    }

    private void Listen(SeccompInstallFlags flags = SeccompInstallFlags.None)
    {
        SeccompFilter filter = SeccompFilter.Create(BpfText.Assemble(FilteredKernel.For(Nr, SeccompAction.UserNotif)).AsSpan());
        Assert.That(_kernel.Seccomp.SetModeFilter(Task, filter, flags | SeccompInstallFlags.NewListener, out SeccompListener? listener), Is.Zero);
        _listener = listener!;
        _listener.Answered = _answered.Add;
    }

    private void Wait(Cpu? cpu = null)
    {
        Assert.That(_kernel.Call(cpu ?? _cpu, Nr, Arguments), Is.EqualTo(Fault.None));
        Assert.That((cpu ?? _cpu).Task.State, Is.EqualTo(TaskState.Suspended));
    }

    private SeccompNotif Receive()
    {
        Assert.That(_listener.Receive(out SeccompNotif notif), Is.Zero);
        return notif;
    }
}
