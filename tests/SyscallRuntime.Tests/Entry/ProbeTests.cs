using System;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry;

/// <summary>The tracepoints around a call.</summary>
[TestFixture]
public sealed class ProbeTests
{
    private TestKernel _table = null!;
    private LinuxEntry _entry = null!;
    private RecordingProbe _probe = null!;

    [SetUp]
    public void CreateKernel()
    {
        _table = new TestKernel();
        _entry = new LinuxEntry(_table);
        _probe = new RecordingProbe();
    }

    [Test]
    public void SeesEachCallOnceBeforeAndOnceAfter()
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        _entry.RegisterProbe(_probe);
        Call(cpu, TestKernel.Getpid);
        Call(cpu, 9999);
        Call(cpu, ulong.MaxValue);
        cpu.State.Rax = TestKernel.Ia32Getpid;
        _entry.Int80(cpu);

        Assert.That(_probe.Events, Is.EqualTo(new[]
        {
            "100 enter 39 ax -38", "100 exit 39 = 4711",
            "100 enter 9999 ax -38", "100 exit 9999 = -38",
            "100 enter -1 ax -38", "100 exit -1 = -38",
            "100 enter 20 compat ax -38", "100 exit 20 compat = 4711",
        }));
    }

    [Test]
    public void TheWorkBitFollowsTheProbesOnEveryProcessor()
    {
        Cpu before = TestKernel.Boot(_entry, UserState.Long64());
        RecordingProbe other = new();
        _entry.RegisterProbe(_probe);
        _entry.RegisterProbe(other);
        Cpu after = TestKernel.Boot(_entry, UserState.Long64(), 1);
        Assert.That((before.Work, after.Work), Is.EqualTo((SyscallWork.Tracepoint, SyscallWork.Tracepoint)));

        Assert.That(_entry.UnregisterProbe(_probe), Is.True);
        Assert.That(_entry.UnregisterProbe(_probe), Is.False);
        Assert.That(before.Work, Is.EqualTo(SyscallWork.Tracepoint), "one is left");
        Call(before, TestKernel.Getpid);
        Assert.That((_probe.Events.Count, other.Events.Count), Is.EqualTo((0, 2)));

        Assert.That(_entry.UnregisterProbe(other), Is.True);
        Assert.That((before.Work, after.Work), Is.EqualTo((SyscallWork.None, SyscallWork.None)));
    }

    [Test]
    public void AProbeMayChangeTheNumber()
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        _entry.RegisterProbe(new EditingProbe(static (ref PtRegs regs) => regs.orig_ax = 0xffff_ffff_0000_0000 | TestKernel.Getpid));
        _entry.RegisterProbe(_probe);
        Call(cpu, 1);
        Assert.That((long)cpu.State.Rax, Is.EqualTo(TestKernel.Pid));
        Assert.That(_probe.Events[1], Is.EqualTo("100 exit 39 = 4711"));
    }

    /// <summary>The way back is looked for even if nothing hangs on the call any more when it ends.</summary>
    [Test]
    public void AProbeMayMoveTheReturnAndGo([Values] Vendor vendor)
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64(vendor));
        EditingProbe probe = null!;
        probe = new EditingProbe((ref PtRegs regs) =>
        {
            (regs.ip, regs.flags, regs.sp) = (0x1234, regs.flags | Rflags.CF, 0x5678);
            _entry.UnregisterProbe(probe);
        });
        _entry.RegisterProbe(probe);
        Call(cpu, TestKernel.Getpid);
        Assert.That((cpu.State.Rip, cpu.State.Rflags & Rflags.CF, cpu.State.Rsp, cpu.State.Rcx), Is.EqualTo((0x1234UL, Rflags.CF, 0x5678UL, UserState.Rip + 2)));
    }

    [Test]
    public void ATracedCallReturnsAsAnUntracedOne([Values] Vendor vendor)
    {
        Cpu plain = TestKernel.Boot(_entry, UserState.Long64(vendor));
        Call(plain, TestKernel.Getpid);
        Cpu traced = TestKernel.Boot(_entry, UserState.Long64(vendor));
        _entry.RegisterProbe(_probe);
        Call(traced, TestKernel.Getpid);
        Assert.That(traced.State, Is.EqualTo(plain.State));
    }

    [Test]
    public void AProbeThatThrowsLeavesTheCallToBeResumed()
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        EditingProbe bad = new(static (ref PtRegs regs) => throw new NotSupportedException("bad probe"));
        _entry.RegisterProbe(bad);
        Assert.That(() => Call(cpu, TestKernel.Getpid), Throws.TypeOf<NotSupportedException>());
        Assert.That(cpu.Task.IsSuspended, Is.True);
        _entry.UnregisterProbe(bad);

        Assert.That(_entry.Resume(cpu, -Errno.EINTR), Is.EqualTo(Fault.None));
        Assert.That((cpu.State.Cpl, (long)cpu.State.Rax), Is.EqualTo(((byte)3, -Errno.EINTR)));
        Call(cpu, TestKernel.Getpid);
        Assert.That((long)cpu.State.Rax, Is.EqualTo(TestKernel.Pid));
    }

    [Test]
    public void ASuspendedCallHasNoExitUntilItIsResumed()
    {
        _table.Add(SyscallAbi.X64, 0, "read", static (SyscallContext context, in PtRegs regs) =>
        {
            context.Suspend();
            return 1;
        });
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        _entry.RegisterProbe(_probe);
        Call(cpu, 0);
        Assert.That(_probe.Events, Is.EqualTo(new[] { "100 enter 0 ax -38" }));
        _entry.Resume(cpu, 5);
        Assert.That(_probe.Events, Is.EqualTo(new[] { "100 enter 0 ax -38", "100 exit 0 = 5" }));
    }

    private void Call(Cpu cpu, ulong rax)
    {
        cpu.State.Rax = rax;
        _entry.Syscall(cpu);
    }
}
