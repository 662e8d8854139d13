using System.Collections.Generic;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Interception;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Tests.Entry;

namespace SyscallKit.Tests.Interception;

/// <summary>What tools/testing/selftests/syscall_user_dispatch asks of the kernel, and what lies at its edges.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class UserDispatchTests
{
    private const ulong Selector = 0x7000;

    private readonly TestKernel _table = new();
    private readonly LinuxEntry _entry;
    private readonly Cpu _cpu;

    public UserDispatchTests()
    {
        _entry = new LinuxEntry(_table);
        _cpu = TestKernel.Boot(_entry, UserState.Long64());
        ((SimulatedMemory)_cpu.Task.Memory).Load(Selector, new byte[1], PageProtection.Read | PageProtection.Write);
    }

    private static IEnumerable<TestCaseData> Arguments =>
    [
        new(0UL, 0UL, 0UL, 0UL, 0L),
        new(0UL, 1UL, 0UL, 0UL, -(long)Errno.EINVAL),
        new(0UL, 0UL, 1UL, 0UL, -(long)Errno.EINVAL),
        new(0UL, 0UL, 0UL, 1UL, -(long)Errno.EINVAL),
        new(3UL, 0UL, 0UL, 0UL, -(long)Errno.EINVAL),
        new(ulong.MaxValue, 0UL, 0UL, 0UL, -(long)Errno.EINVAL),
        new(1UL, 0UL, 0UL, 0UL, 0L),
        new(1UL, 1UL, 0UL, 0UL, -(long)Errno.EINVAL),
        new(1UL, 1UL, ulong.MaxValue, 0UL, -(long)Errno.EINVAL),
        new(1UL, ulong.MaxValue, 1UL, 0UL, -(long)Errno.EINVAL),
        new(1UL, 1UL, 1UL, 0UL, 0L),
        new(2UL, 0UL, 0UL, 0UL, -(long)Errno.EINVAL),
        new(2UL, 5UL, 0UL, 0UL, -(long)Errno.EINVAL),
        new(2UL, ulong.MaxValue, 2UL, 0UL, -(long)Errno.EINVAL),
        new(2UL, 0UL, 1UL, 0UL, 0L),
        new(1UL, 0UL, 0UL, 0x7fff_ffff_efffUL, 0L),
        new(1UL, 0UL, 0UL, 0x7fff_ffff_f000UL, -(long)Errno.EFAULT),
        new(1UL, 0UL, 0UL, 0xffff_8000_0000_0000UL, -(long)Errno.EFAULT),
    ];

    [TestCaseSource(nameof(Arguments))]
    public void WhatIsRefusedIsRefusedAsALinuxDoes(ulong mode, ulong offset, ulong len, ulong selector, long result)
    {
        Assert.That(UserDispatch.Set(_cpu.Task, mode, offset, len, selector), Is.EqualTo(result));
        Assert.That(UserDispatch.Get(_cpu.Task).mode, Is.EqualTo(result == 0 && mode != 0 ? 1UL : 0UL), "a refusal changes nothing");
    }

    /// <summary>The address behind the instruction decides, and the byte only outside of the range.</summary>
    [Test]
    public void TheRangeDecidesFirst([Values(1UL, 2UL)] ulong mode, [Range(-2, 1)] int begin, [Values(1UL, 2UL, 3UL)] ulong length, [Values] bool isBlocked)
    {
        ulong offset = UserState.Rip + 2 + (ulong)begin;
        bool isInRange = UserState.Rip + 2 - offset < length;
        _cpu.Task.Memory.PutUser(new UserPtr<byte>(Selector), (byte)(isBlocked ? 1 : 0));
        UserDispatch.Set(_cpu.Task, mode, offset, length, Selector);
        Call();
        bool isServed = !isBlocked || isInRange == (mode == 1);
        Assert.That((_table.Calls.Count, _cpu.Task.Death?.Signal), Is.EqualTo((isServed ? 1 : 0, isServed ? null : (int?)31)));
    }

    [TestCase((byte)2, 31), TestCase((byte)255, 31)]
    public void ABadSelectorKills(byte value, int signal)
    {
        _cpu.Task.Memory.PutUser(new UserPtr<byte>(Selector), value);
        UserDispatch.Set(_cpu.Task, UserDispatch.ExclusiveOn, 0, 0, Selector);
        Call();
        Assert.That(_cpu.Task.Death, Is.EqualTo(new TaskDeath(signal, HasCore: true)));
    }

    [Test]
    public void AnUnmappedSelectorKills()
    {
        UserDispatch.Set(_cpu.Task, UserDispatch.ExclusiveOn, 0, 0, 0x9999_0000);
        Call();
        Assert.That(_cpu.Task.Death, Is.EqualTo(new TaskDeath(11, HasCore: true)));
    }

    /// <summary>A tracer sees the SIGSYS: the number is back in rax, and nothing else was done around the call.</summary>
    [Test]
    public void ADispatchedCallIsNoCall()
    {
        RecordingProbe probe = new();
        _entry.RegisterProbe(probe);
        Tracer tracer = Tracer.Attach(_cpu.Task);
        UserDispatch.Set(_cpu.Task, UserDispatch.ExclusiveOn, 0, 0, 0);
        tracer.Continue(PtraceRequest.Syscall);
        Call();
        SigInfo info = tracer.SigInfo;
        Assert.That(tracer.Stop, Is.EqualTo(PtraceStop.Signal));
        Assert.That((info.si_signo, info.si_code, info.si_errno, info.si_call_addr, info.si_syscall, info.si_arch), Is.EqualTo((31, 2, 0, UserState.Rip + 2, TestKernel.Getpid, 0xc000_003eu)));
        tracer.Continue(PtraceRequest.Cont);
        _entry.Resume(_cpu);
        Assert.That((_cpu.State.Rax, probe.Events.Count, _table.Calls.Count), Is.EqualTo(((ulong)TestKernel.Getpid, 0, 0)));

        // The next one is whole again.
        UserDispatch.Set(_cpu.Task, UserDispatch.Off, 0, 0, 0);
        Call();
        Assert.That((probe.Events.Count, _table.Calls.Count), Is.EqualTo((2, 1)));
    }

    [Test]
    public void AChildAndANewProgramAreFreeOfIt()
    {
        UserDispatch.Set(_cpu.Task, UserDispatch.ExclusiveOn, 0, 0, 0);
        SyscallTask child = new(7, "child", new SimulatedMemory());
        new SyscallContext(_cpu).CopyThread(child);
        Assert.That((UserDispatch.Get(child).mode, UserDispatch.Get(_cpu.Task).mode), Is.EqualTo((0UL, 1UL)));
        new SyscallContext(_cpu).StartThread(0x1000, 0x2000);
        Assert.That(UserDispatch.Get(_cpu.Task).mode, Is.Zero);
    }

    private void Call()
    {
        (_cpu.State.Rax, _cpu.State.Rip) = (TestKernel.Getpid, UserState.Rip);
        _entry.Syscall(_cpu);
    }
}
