using NUnit.Framework;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry;

/// <summary>SYSRET only when Linux would, otherwise IRET; and what either brings back.</summary>
/// <remarks>On AMD one can see which it was: SYSRET leaves the attributes of SS as SYSCALL loaded them (DPL 0), IRET loads a descriptor (DPL 3).</remarks>
[TestFixture]
public sealed class ReturnToUserTests
{
    private const int Sigreturn = 15;

    private TestKernel _table = null!;
    private LinuxEntry _entry = null!;

    [SetUp]
    public void CreateKernel()
    {
        _table = new TestKernel();
        _entry = new LinuxEntry(_table);
    }

    [Test]
    public void SysretWhenNothingChanged() => AssertReturn(static (ref PtRegs regs) => { }, sysret: true);

    [Test]
    public void SysretToTheLastUserAddress() =>
        AssertReturn(static (ref PtRegs regs) => regs.cx = regs.ip = 0x7fff_ffff_efff, sysret: true);

    [Test]
    public void IretToTheGuardPage() =>
        AssertReturn(static (ref PtRegs regs) => regs.cx = regs.ip = 0x7fff_ffff_f000, sysret: false);

    [Test]
    public void IretWhenCxIsNotIp() => AssertReturn(static (ref PtRegs regs) => regs.cx++, sysret: false);

    [Test]
    public void IretWhenR11IsNotFlags() => AssertReturn(static (ref PtRegs regs) => regs.r11 ^= 1, sysret: false);

    [Test]
    public void IretWithOtherSelectors()
    {
        AssertReturn(static (ref PtRegs regs) => regs.cs = 0x23, sysret: false);
        AssertReturn(static (ref PtRegs regs) => regs.cs = 0x1_0033, sysret: false);
    }

    [Test]
    public void IretWithTrapOrResumeFlag([Values(0x100UL, 0x1_0000UL)] ulong flag)
    {
        AssertReturn((ref PtRegs regs) => regs.r11 = regs.flags |= flag, sysret: false);
        Assert.That(Run((ref PtRegs regs) => regs.r11 = regs.flags |= flag, Vendor.Intel).State.Rflags & flag, Is.EqualTo(flag), "the flag arrives");
    }

    [Test]
    public void SysretDropsNothingElse([Values(0x4000UL, 0x4_0000UL, 0x4_4000UL)] ulong flags)
    {
        // syscall_nt.c: NT and AC survive a call.
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rflags |= flags;
        cpu.State.Rax = TestKernel.Getpid;
        _entry.Syscall(cpu);
        Assert.That(cpu.State.Rflags, Is.EqualTo(0x246 | flags));
    }

    [Test]
    public void SingleSteppingSurvivesACall()
    {
        // single_step_syscall.c
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rflags |= Rflags.TF;
        cpu.State.Rax = TestKernel.Getpid;
        Assert.That(_entry.Syscall(cpu), Is.EqualTo(Fault.None));
        Assert.That(cpu.State.Rflags, Is.EqualTo(0x346));
        Assert.That(cpu.State.Rip, Is.EqualTo(UserState.Rip + 2));
    }

    [Test]
    public void AFaultOfIretIsTheUsers(
        [Values(0x8000_0000_0000UL, 0x0001_2345_6789_abcdUL, 0x7fff_ffff_ffff_ffffUL, 0xfffe_0000_0000_0000UL)] ulong ip, [Values] Vendor vendor)
    {
        // sysret_rip.c, test_sigreturn_to: SIGSEGV at user level with exactly that RIP.
        AddSigreturn((ref PtRegs regs) => (regs.ip, regs.cx, regs.r11) = (ip, ip, regs.flags));
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64(vendor));
        cpu.State.Rax = Sigreturn;
        ulong userGs = cpu.State.Gs.Base;

        Fault fault = _entry.Syscall(cpu);

        Assert.That(fault, Is.EqualTo(Fault.GeneralProtection));
        Assert.That((cpu.State.Cpl, cpu.State.Rip, cpu.State.Rsp), Is.EqualTo(((byte)3, ip, UserState.Rsp)));
        Assert.That(cpu.State.Gs.Base, Is.EqualTo(userGs));
    }

    [Test]
    public void AFaultOfIretNamesTheSelector()
    {
        AddSigreturn(static (ref PtRegs regs) => regs.cs = 0x4b);
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = Sigreturn;
        Assert.That(_entry.Syscall(cpu), Is.EqualTo(Fault.GeneralProtectionWith(0x48)));
        Assert.That((cpu.State.Cpl, cpu.State.Cs.Selector), Is.EqualTo(((byte)3, (ushort)0x4b)));
    }

    [Test]
    public void ASyscallThatEndsAtTheBoundaryFallsThrough([Values(12, 13, 20, 46, 47)] int bit, [Values] Vendor vendor)
    {
        // sysret_rip.c, test_syscall_fallthrough_to: the fault must come at the boundary, not in the kernel.
        ulong boundary = 1UL << bit;
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64(vendor));
        cpu.State.Rip = boundary - 2;
        cpu.State.Rax = TestKernel.Getpid;

        Fault fault = _entry.Syscall(cpu);

        Assert.That(fault, Is.EqualTo(bit == 47 ? Fault.GeneralProtection : Fault.None));
        Assert.That((cpu.State.Cpl, cpu.State.Rip, cpu.State.Rax), Is.EqualTo(((byte)3, boundary, (ulong)TestKernel.Pid)));
    }

    [Test]
    public void SigreturnTo32BitCode()
    {
        AddSigreturn(static (ref PtRegs regs) => (regs.cs, regs.ip) = (0x23, 0x1234));
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = Sigreturn;
        Assert.That(_entry.Syscall(cpu), Is.EqualTo(Fault.None));
        Assert.That((cpu.State.Mode, cpu.State.Rip), Is.EqualTo((ProcessorMode.Compatibility32, 0x1234UL)));
    }

    [Test]
    public void AHandlerThatRuinsTheWayBackGetsAFaultInTheKernel()
    {
        _table.Add(SyscallAbi.X64, Sigreturn, "rt_sigreturn", static (SyscallContext context, in PtRegs regs) =>
        {
            context.EditProcessor().Efer &= ~Efer.SCE;
            return 0;
        });
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = Sigreturn;
        Assert.That(_entry.Syscall(cpu), Is.EqualTo(Fault.InvalidOpcode));
        Assert.That(cpu.State.Cpl, Is.Zero);
    }

    private void AssertReturn(Edit edit, bool sysret)
    {
        Cpu cpu = Run(edit, Vendor.Amd);
        Assert.That(cpu.State.Cpl, Is.EqualTo(3));
        Assert.That((cpu.State.Ss.Attributes & SegmentAttributes.DplMask) == 0, Is.EqualTo(sysret), sysret ? "SYSRET" : "IRET");
    }

    private Cpu Run(Edit edit, Vendor vendor)
    {
        PtRegs edited = default;
        AddSigreturn((ref PtRegs regs) =>
        {
            edit(ref regs);
            edited = regs;
        });
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64(vendor));
        cpu.State.Rax = Sigreturn;
        Assert.That(_entry.Syscall(cpu), Is.EqualTo(Fault.None));
        Assert.That((cpu.State.Rip, cpu.State.Rcx, cpu.State.R11, cpu.State.Rsp), Is.EqualTo((edited.ip, edited.cx, edited.r11, edited.sp)));
        return cpu;
    }

    private void AddSigreturn(Edit edit) =>
        _table.Add(SyscallAbi.X64, Sigreturn, "rt_sigreturn", (SyscallContext context, in PtRegs regs) =>
        {
            edit(ref context.EditRegs());
            return 0;
        });
}
