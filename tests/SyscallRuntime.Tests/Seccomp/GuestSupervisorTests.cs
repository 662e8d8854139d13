using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Seccomp;
using SyscallKit.Tests.Entry.Work;

namespace SyscallKit.Tests.Seccomp;

/// <summary>A guest that supervises another, by ioctl(2) on the descriptor: the kernel's user_notification_basic and user_notification_addfd.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class GuestSupervisorTests
{
    private const ulong Recv = 0xc050_2100;
    private const ulong Send = 0xc018_2101;
    private const ulong IdValid = 0x4008_2102;
    private const ulong AddFd = 0x4018_2103;
    private const ulong SetFlags = 0x4008_2104;
    private const ulong Buffer = ApiKernel.Data + 0x1000;
    private const int NR_ioctl = 16;
    private const int NR_seccomp = 317;
    private const int Nr = 999;

    private readonly ApiKernel _kernel = new(isAdmin: true);
    private readonly Cpu _supervisor;

    public GuestSupervisorTests()
    {
        SockFilter[] program = [.. BpfText.Assemble(FilteredKernel.For(Nr, SeccompAction.UserNotif))];
        long? fd = _kernel.Call(NR_seccomp, 1, 8, _kernel.Put(program));
        _kernel.Listener = _kernel.Files.Listeners[fd!.Value];
        _supervisor = _kernel.Boot();
    }

    private SyscallTask Task => _kernel.Cpu.Task;

    [Test]
    public void ItReceivesAndAnswers()
    {
        Assert.That(_kernel.Call(Nr, 1, 2, 3, 4, 5, 6), Is.Null, "waits");
        Assert.That(Ioctl(Recv, Buffer), Is.Zero);
        SeccompNotif notif = _kernel.Get<SeccompNotif>(Buffer);
        Assert.That((notif.pid, notif.data.nr, notif.data.args[5]), Is.EqualTo(((uint)Task.Pid, Nr, 6UL)));
        _kernel.Put(Buffer, notif.id);
        Assert.That((Ioctl(IdValid, Buffer), Ioctl(0x8008_2102, Buffer)), Is.EqualTo((0L, 0L)), "both directions");
        _kernel.Put(Buffer, new SeccompNotifAddFd { id = notif.id, srcfd = 3 });
        Assert.That(Ioctl(AddFd, Buffer), Is.GreaterThan(10));
        Assert.That((Ioctl(SetFlags, 1), Ioctl(SetFlags, 2)), Is.EqualTo((0L, -(long)Errno.EINVAL)));
        _kernel.Put(Buffer, new SeccompNotifResp { id = notif.id, val = 42 });
        Assert.That(Ioctl(Send, Buffer), Is.Zero);
        _kernel.Entry.Resume(_kernel.Cpu);
        Assert.That(_kernel.Cpu.State.Rax, Is.EqualTo(42));
    }

    [Test]
    public void ItWaitsForACall()
    {
        Assert.That(Ioctl(Recv, Buffer), Is.Null);
        Assert.That(_supervisor.Task.TryAgain(out _), Is.False);
        _kernel.Call(Nr);
        Assert.That((_supervisor.Task.TryAgain(out long result), result), Is.EqualTo((true, 0L)));
        _kernel.Entry.Resume(_supervisor, result);
        Assert.That(_kernel.Get<SeccompNotif>(Buffer).data.nr, Is.EqualTo(Nr));
    }

    [Test]
    public void ASignalEndsThat()
    {
        TestSignals signals = TestSignals.Of(_supervisor.Task, hasHandler: true);
        Ioctl(Recv, Buffer);
        _supervisor.Task.SendSignal(new SigInfo { si_signo = 10 });
        Assert.That((_supervisor.Task.TryAgain(out long result), result), Is.EqualTo((true, -(long)Errno.ERESTARTSYS)));
        Assert.That(signals.Handled, Has.Count.EqualTo(1));
    }

    /// <summary>A call that could not be handed over has not been received.</summary>
    [Test]
    public void WhatCannotBeWrittenIsReceivedAgain()
    {
        _kernel.Call(Nr);
        ulong readOnly = ApiKernel.Data + 0x10_0000;
        _kernel.Memory.Map(readOnly, 0x1000, SyscallKit.Memory.PageProtection.Read);
        Assert.That(Ioctl(Recv, readOnly), Is.EqualTo(-Errno.EFAULT));
        Assert.That(Ioctl(Recv, Buffer), Is.Zero);
    }

    [TestCase(Recv, 1UL << 40, ExpectedResult = -14)]
    [TestCase(Recv, ApiKernel.Data, ExpectedResult = -22)]
    [TestCase(Send, 1UL << 40, ExpectedResult = -14)]
    [TestCase(IdValid, 1UL << 40, ExpectedResult = -14)]
    [TestCase(AddFd, 1UL << 40, ExpectedResult = -14)]
    [TestCase(0x4010_2103UL, Buffer, ExpectedResult = -22)]
    [TestCase(0x5000_2103UL, Buffer, ExpectedResult = -22)]
    [TestCase(0xc020_2103UL, Buffer, ExpectedResult = -9)]
    [TestCase(0xc050_2105UL, Buffer, ExpectedResult = -22)]
    [TestCase(0UL, 0UL, ExpectedResult = -22)]
    public long? BadInputIsRefused(ulong cmd, ulong arg)
    {
        _kernel.Call(Nr);
        return Ioctl(cmd, arg);
    }

    [Test]
    public void WhatALaterReleaseSaysIsTooBig()
    {
        _kernel.Put(Buffer + 24, 1UL);
        Assert.That(Ioctl(0xc020_2103, Buffer), Is.EqualTo(-Errno.E2BIG));
    }

    [Test]
    public void WithoutADescriptorNothingIsInstalled()
    {
        SeccompStack before = SeccompKernel.FiltersOf(Task);
        int open = _kernel.Files.Listeners.Count;
        Assert.That(_kernel.Call(NR_seccomp, 1, 8, _kernel.Put(ApiKernel.Allow)), Is.EqualTo(-Errno.EBUSY));
        Assert.That((SeccompKernel.FiltersOf(Task), _kernel.Files.Listeners.Count), Is.EqualTo((before, open)), "the descriptor was taken back");
    }

    private long? Ioctl(ulong cmd, ulong arg) => _kernel.Call(_supervisor, NR_ioctl, 10, cmd, arg);
}
