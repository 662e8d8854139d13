using System.Linq;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Metadata;
using SyscallKit.Signaling;

namespace SyscallLinux.Tests.Signaling;

/// <summary>The calls of signals: Linux's results, errors, and their order.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SignalCallsTests
{
    private const int RtSigaction = 13;
    private const int RtSigprocmask = 14;
    private const int Sigaltstack = 131;
    private const int RtSigtimedwait = 128;
    private const int RtSigqueueinfo = 129;
    private const int RtTgsigqueueinfo = 297;
    private const int RtSigpending = 127;
    private const int RtSigsuspend = 130;
    private const int Kill = 62;
    private const int Tkill = 200;
    private const int Tgkill = 234;
    private const int SIGUSR1 = 10;
    private const ulong Data = SignalTestKernel.Data;
    private const ulong Bad = SignalTestKernel.Unmapped;

    private readonly SignalTestKernel _kernel = new();

    private TaskSignals Signals => TaskSignals.Of(_kernel.Caller.Task);

    private SyscallTable Table => ((ISyscallTable)_kernel).Table;

    private IUserMemory Memory => _kernel.Caller.Task.Memory;

    [Test]
    public void OnlyTheCallsOfSignalsAreInTheTable() =>
        Assert.That((Table.X64.Length, Table.Ia32.Length), Is.EqualTo((14, 23)));

    /// <summary>The size of the set, the action in memory, the signal, the memory for the old one: in this order.</summary>
    [TestCase(64, Bad, Bad, 7, -Errno.EINVAL)]
    [TestCase(64, Bad, 0UL, 8, -Errno.EFAULT)]
    [TestCase(64, Data, Bad, 8, -Errno.EFAULT)]
    [TestCase(65, Data, Bad, 8, -Errno.EINVAL)]
    [TestCase(0, 0UL, Data, 8, -Errno.EINVAL)]
    [TestCase(9, Data, 0UL, 8, -Errno.EINVAL)]
    [TestCase(9, 0UL, Data, 8, 0)]
    [TestCase(10, Data, Data, 8, 0)]
    public void SigactionChecksInLinuxsOrder(int signal, ulong act, ulong oact, int size, long result) =>
        Assert.That(_kernel.Call(RtSigaction, (ulong)signal, act, oact, (ulong)size), Is.EqualTo(result));

    [Test]
    public void AnActionIsGivenBackAsItWasSet([Values] bool is32Bit)
    {
        ulong[] wide = [0x1234, 0xffff_ffff, 0x5678, ulong.MaxValue];
        uint[] narrow = [0x1234, 0xffff_ffff, 0x5678, uint.MaxValue, uint.MaxValue];
        for (int i = 0; i < 5; i++)
        {
            if (is32Bit)
                Memory.PutUser(new UserPtr<uint>(Data + (uint)i * 4), narrow[i]);
            else if (i < 4)
                Memory.PutUser(new UserPtr<ulong>(Data + (uint)i * 8), wide[i]);
        }

        const ulong Old = Data + 0x100;
        long set = is32Bit ? _kernel.Call32(174, SIGUSR1, (uint)Data, 0, 8) : _kernel.Call(RtSigaction, SIGUSR1, Data, 0, 8);
        long get = is32Bit ? _kernel.Call32(174, SIGUSR1, 0, (uint)Old, 8) : _kernel.Call(RtSigaction, SIGUSR1, 0, Old, 8);
        Assert.That((set, get), Is.EqualTo((0L, 0L)));
        ulong[] shown = [.. Enumerable.Range(0, is32Bit ? 5 : 4).Select(i => is32Bit ? Read<uint>(Old + (uint)i * 4) : Read<ulong>(Old + (uint)i * 8))];
        // Flags that nobody knows are gone, and neither SIGKILL nor SIGSTOP is in the mask.
        const ulong Flags = 0xdc00_0807;
        const ulong Mask = ~(1UL << 8 | 1UL << 18);
        Assert.That(shown, Is.EqualTo(is32Bit ? new ulong[] { 0x1234, Flags, 0x5678, unchecked((uint)Mask), Mask >> 32 } : [0x1234, Flags, 0x5678, Mask]));
    }

    [Test]
    public void TheMaskIsChangedInThreeWays()
    {
        Assert.That(Mask(0, 0b0110), Is.EqualTo((0L, 0UL)));
        Assert.That(Mask(0, 0b1000), Is.EqualTo((0L, 0b0110UL)));
        Assert.That(Mask(1, 0b0010), Is.EqualTo((0L, 0b1110UL)));
        Assert.That(Mask(2, ulong.MaxValue), Is.EqualTo((0L, 0b1100UL)));
        Assert.That(Mask(3, 0).Result, Is.EqualTo(-Errno.EINVAL));
        Assert.That(Signals.Blocked, Is.EqualTo(new SignalSet(~(1UL << 8 | 1UL << 18))));
        Assert.That(_kernel.Call(RtSigprocmask, 3, Bad, 0, 8), Is.EqualTo(-Errno.EFAULT), "the set is read before the way is looked at");
        Assert.That(_kernel.Call(RtSigprocmask, 3, 0, Data, 8), Is.Zero, "without a set the way does not matter");
        Assert.That(_kernel.Call(RtSigprocmask, 2, Data, 0, 4), Is.EqualTo(-Errno.EINVAL));

        (long Result, ulong Old) Mask(int how, ulong set)
        {
            Memory.PutUser(new UserPtr<ulong>(Data), set);
            long result = _kernel.Call(RtSigprocmask, (ulong)how, Data, Data + 8, 8);
            return (result, Read<ulong>(Data + 8));
        }
    }

    /// <summary>i386's calls of old change the first 32 signals.</summary>
    [Test]
    public void SetsOf32Signals()
    {
        Signals.Block(new SignalSet(0xf000_0000_0000_0001));
        Memory.PutUser(new UserPtr<uint>(Data), 0x80U);
        Assert.That((_kernel.Call32(126, 2, (uint)Data, (uint)Data + 4), Read<uint>(Data + 4)), Is.EqualTo((0L, 1U)));
        Assert.That(Signals.Blocked.Bits, Is.EqualTo(0xf000_0000_0000_0080));
        Assert.That(_kernel.Call32(69, 0x7), Is.EqualTo(0x80), "ssetmask");
        Assert.That(Signals.Blocked.Bits, Is.EqualTo(7));
        Assert.That(_kernel.Call32(68), Is.EqualTo(7), "sgetmask");
        Assert.That(_kernel.Call32(48, SIGUSR1, 0x5000), Is.Zero, "signal");
        Signals.GetAction(SIGUSR1, out SignalAction action);
        Assert.That((action.Handler, action.Flags), Is.EqualTo((0x5000UL, SignalAction.SA_RESETHAND | SignalAction.SA_NODEFER)));
    }

    [TestCase(20, SIGUSR1, 0, new[] { 20 })]
    [TestCase(0, SIGUSR1, 0, new[] { 10, 20 })]
    [TestCase(-10, SIGUSR1, 0, new[] { 10, 20 })]
    [TestCase(-1, SIGUSR1, 0, new[] { 20 })]
    [TestCase(11, SIGUSR1, 0, new[] { 10 })]
    [TestCase(20, 0, 0, new int[0])]
    [TestCase(20, 65, -Errno.EINVAL, new int[0])]
    [TestCase(99, 65, -Errno.ESRCH, new int[0])]
    [TestCase(-99, SIGUSR1, -Errno.ESRCH, new int[0])]
    [TestCase(int.MinValue, SIGUSR1, -Errno.ESRCH, new int[0])]
    public void KillFindsWhomItMeans(int pid, int signal, long result, int[] reached)
    {
        BlockAll();
        Assert.That(_kernel.Call(Kill, (ulong)pid, (ulong)signal), Is.EqualTo(result));
        Assert.That(new[] { _kernel.Caller, _kernel.Other }.Where(static cpu => !TaskSignals.Of(cpu.Task).Pending.IsEmpty).Select(static cpu => cpu.Task.Tgid), Is.EqualTo(reached));
    }

    [Test]
    public void WhoMayNotSendIsToldSo([Values(20, 0, -1)] int pid)
    {
        _kernel.Protected.Add(20);
        BlockAll();
        // A group of which one got it, and nobody at all: only the single one is refused.
        Assert.That(_kernel.Call(Kill, (ulong)pid, SIGUSR1), Is.EqualTo(pid == 20 ? -Errno.EPERM : 0));
    }

    [TestCase(Tkill, 11UL, 10UL, 0UL, 0)]
    [TestCase(Tkill, 0UL, 10UL, 0UL, -Errno.EINVAL)]
    [TestCase(Tkill, 99UL, 10UL, 0UL, -Errno.ESRCH)]
    [TestCase(Tgkill, 10UL, 11UL, 10UL, 0)]
    [TestCase(Tgkill, 20UL, 11UL, 10UL, -Errno.ESRCH)]
    [TestCase(Tgkill, 0UL, 11UL, 10UL, -Errno.EINVAL)]
    [TestCase(Tgkill, 10UL, 11UL, 65UL, -Errno.EINVAL)]
    public void ASignalForOneThread(int nr, ulong first, ulong second, ulong third, long result)
    {
        TaskSignals thread = TaskSignals.Of(_kernel.Thread.Task);
        thread.Block(new SignalSet(ulong.MaxValue));
        Assert.That(_kernel.Call(nr, first, second, third), Is.EqualTo(result));
        Assert.That((thread.Pending.Contains(SIGUSR1), Signals.Pending.IsEmpty), Is.EqualTo((result == 0, true)));
        if (result != 0)
            return;
        thread.TryTake(new SignalSet(ulong.MaxValue), out SigInfo info);
        Assert.That((info.si_code, info.si_pid, info.si_uid), Is.EqualTo((-6, 10, 1000U)));
    }

    /// <summary>Nobody sends in another's name but to himself; a code that nobody knows brings nothing along.</summary>
    [TestCase(-1, 20, 0, 0)]
    [TestCase(0, 20, 0, -Errno.EPERM)]
    [TestCase(-6, 20, 0, -Errno.EPERM)]
    [TestCase(0x80, 10, 0, 0)]
    [TestCase(-1, 99, 0, -Errno.ESRCH)]
    [TestCase(-8, 20, 1, -Errno.E2BIG)]
    [TestCase(-7, 20, 1, 0)]
    public void WhatMayBeSaidOfASignal(int code, int pid, int tail, long result)
    {
        BlockAll();
        Memory.PutUser(new UserPtr<int>(Data), 64);
        Memory.PutUser(new UserPtr<int>(Data + 8), code);
        Memory.PutUser(new UserPtr<int>(Data + 124), tail);
        Assert.That(_kernel.Call(RtSigqueueinfo, (ulong)pid, 34, Data), Is.EqualTo(result));
        Assert.That(_kernel.Call(RtSigqueueinfo, (ulong)pid, 34, Bad), Is.EqualTo(-Errno.EFAULT));
        Assert.That(_kernel.Call(RtTgsigqueueinfo, 0, (ulong)pid, 34, Data), Is.EqualTo(tail == 1 && result != 0 ? result : -Errno.EINVAL));
    }

    [Test]
    public void AValueComesAlong([Values] bool is32Bit)
    {
        BlockAll();
        Memory.PutUser(new UserPtr<int>(Data + 8), -1);
        Memory.PutUser(new UserPtr<uint>(Data + (is32Bit ? 20UL : 24)), 0xcafe_f00d);
        Memory.PutUser(new UserPtr<ulong>(Data + 0x100), 1UL << 33);
        const uint Info = (uint)Data + 0x200;
        long sent = is32Bit ? _kernel.Call32(178, 10, 34, (uint)Data) : _kernel.Call(RtSigqueueinfo, 10, 34, Data);
        long taken = is32Bit ? _kernel.Call32(421, (uint)Data + 0x100, Info, 0, 8) : _kernel.Call(RtSigtimedwait, Data + 0x100, Info, 0, 8);
        Assert.That((sent, taken, Read<int>(Info), Read<uint>(Info + (is32Bit ? 20UL : 24))), Is.EqualTo((0L, 34L, 34, 0xcafe_f00dU)));
    }

    [TestCase(0, 0, 7, -Errno.EINVAL)]
    [TestCase(-1, 0, 8, -Errno.EINVAL)]
    [TestCase(0, 1_000_000_000, 8, -Errno.EINVAL)]
    [TestCase(0, 0, 8, -Errno.EAGAIN)]
    public void ATimeThatIsOver(long seconds, long nanoseconds, int size, long result)
    {
        Memory.PutUser(new UserPtr<ulong>(Data), ulong.MaxValue);
        Memory.PutUser(new UserPtr<long>(Data + 16), seconds);
        Memory.PutUser(new UserPtr<long>(Data + 24), nanoseconds);
        Assert.That(_kernel.Call(RtSigtimedwait, Data, 0, Data + 16, (ulong)size), Is.EqualTo(result));
    }

    [Test]
    public void WhatIsPendingAndBlockedIsShown()
    {
        BlockAll();
        Signals.SendToGroup(new SigInfo { si_signo = SIGUSR1 });
        Assert.That((_kernel.Call(RtSigpending, Data, 8), Read<ulong>(Data)), Is.EqualTo((0L, SignalSet.Of(SIGUSR1).Bits)));
        Assert.That(_kernel.Call(RtSigpending, Data, 9), Is.EqualTo(-Errno.EINVAL));
        Assert.That(_kernel.Call(RtSigpending, Bad, 8), Is.EqualTo(-Errno.EFAULT));
        Assert.That(_kernel.Call(RtSigpending, Bad, 0), Is.Zero, "nothing is written");
        Assert.That(_kernel.Call(RtSigsuspend, Bad, 8), Is.EqualTo(-Errno.EFAULT));
        Assert.That(_kernel.Call(RtSigsuspend, Bad, 4), Is.EqualTo(-Errno.EINVAL));
    }

    [Test]
    public void AnAlternateStackIsSetAndShown()
    {
        Memory.PutUser(new UserPtr<ulong>(Data), 0x7000UL);
        Memory.PutUser(new UserPtr<ulong>(Data + 16), 4096UL);
        Assert.That((_kernel.Call(Sigaltstack, Data, Data + 0x100), Read<int>(Data + 0x108)), Is.EqualTo((0L, (int)SignalStack.SS_DISABLE)), "there was none");
        Assert.That((_kernel.Call(Sigaltstack, 0, Data + 0x100), Read<ulong>(Data + 0x100), Read<ulong>(Data + 0x110)), Is.EqualTo((0L, 0x7000UL, 4096UL)));
        Assert.That(_kernel.Call32(186, 0, (uint)Data + 0x200), Is.Zero);
        Assert.That((Read<uint>(Data + 0x200), Read<uint>(Data + 0x208)), Is.EqualTo((0x7000U, 4096U)));
        Assert.That(_kernel.Call(Sigaltstack, Bad, 0), Is.EqualTo(-Errno.EFAULT));
    }

    private void BlockAll()
    {
        foreach (Cpu cpu in new[] { _kernel.Caller, _kernel.Thread, _kernel.Other })
            TaskSignals.Of(cpu.Task).Block(new SignalSet(ulong.MaxValue));
    }

    private T Read<T>(ulong address)
        where T : unmanaged
    {
        Assert.That(Memory.GetUser(new UserPtr<T>(address), out T value), Is.Zero);
        return value;
    }
}
