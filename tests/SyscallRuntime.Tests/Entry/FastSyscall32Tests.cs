using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry;

/// <summary>SYSENTER on Intel and SYSCALL on AMD, from 32-bit code through the vDSO.</summary>
[TestFixture]
public sealed class FastSyscall32Tests
{
    private const uint Arg6 = 0xa6a6_a6a6;

    private TestKernel _table = null!;
    private LinuxEntry _entry = null!;

    [SetUp]
    public void CreateKernel()
    {
        _table = new TestKernel();
        _entry = new LinuxEntry(_table);
    }

    [Test]
    public void ReturnsToTheLandingPad([Values] Vendor vendor)
    {
        Cpu cpu = Boot(vendor, TestKernel.Ia32Getpid);
        ProcessorState before = cpu.State;

        Assert.That(Enter(cpu), Is.EqualTo(Fault.None));

        ProcessorState expected = before;
        expected.Rax = (ulong)TestKernel.Pid;
        expected.Rip = expected.Rcx = _entry.Symbols.int80_landing_pad;
        expected.R11 = before.Rflags;
        (expected.R8, expected.R9, expected.R10) = (0, 0, 0);
        (expected.R12, expected.R13, expected.R14, expected.R15) = (0, 0, 0, 0);
        expected.Rbp = Arg6;
        expected.Rsp = UserState.Rsp;
        expected.Frame = cpu.State.Frame;
        if (vendor == Vendor.Amd)
            expected.Ss = FixedSegment.KernelStack(0x2b);
        Assert.That(cpu.State, Is.EqualTo(expected));
    }

    [Test]
    public void PassesSixArguments([Values] Vendor vendor)
    {
        Cpu cpu = Boot(vendor, TestKernel.Ia32Getpid);
        ProcessorState user = cpu.State;

        Enter(cpu);

        // __kernel_vsyscall: SYSCALL destroys ecx, so the second argument travels in ebp on AMD.
        ulong second = vendor == Vendor.Amd ? user.Rbp : user.Rcx;
        Assert.That(_table.Calls, Has.Count.EqualTo(1));
        Assert.That(_table.Calls[0].Args, Is.EqualTo(new[] { user.Rbx, second, user.Rdx, user.Rsi, user.Rdi, Arg6 }));
    }

    [Test]
    public void KeepsOnlyTheLowHalfOfTheNumber([Values] Vendor vendor)
    {
        Cpu cpu = Boot(vendor, 0xffff_ffff_0000_0000 | TestKernel.Ia32Getpid);
        Enter(cpu);
        Assert.That(cpu.Regs.orig_ax, Is.EqualTo(TestKernel.Ia32Getpid));
        Assert.That(cpu.State.Rax, Is.EqualTo(TestKernel.Pid));
    }

    [TestCase(9999L)]
    [TestCase(0x4000_0014L)]
    [TestCase(0xffff_ffffL)]
    public void ANumberWithoutACallIsEnosys(long eax)
    {
        Cpu cpu = Boot(Vendor.Intel, (ulong)eax);
        Enter(cpu);
        Assert.That((long)cpu.State.Rax, Is.EqualTo(-Errno.ENOSYS));
        Assert.That(_table.Calls, Has.Count.EqualTo(eax == 0xffff_ffff ? 0 : 1));
    }

    [Test]
    public void ABadStackIsEfaultWithoutAnyWork([Values] Vendor vendor, [Values(0u, 4u, 0xffff_fffcu, 0xffff_ffffu)] uint stack)
    {
        // syscall_arg_fault.c
        RecordingProbe probe = new();
        _entry.RegisterProbe(probe);
        Cpu cpu = Boot(vendor, TestKernel.Ia32Getpid);
        cpu.State.Rbp = cpu.State.Rsp = stack;
        ProcessorState before = cpu.State;

        Assert.That(Enter(cpu), Is.EqualTo(Fault.None));

        Assert.That((long)cpu.State.Rax, Is.EqualTo(-Errno.EFAULT));
        Assert.That(_table.Calls, Is.Empty);
        Assert.That(probe.Events, Is.Empty);
        Assert.That(cpu.Task.InCompatSyscall, Is.False);
        // By IRET, which brings back what SYSRETL would zero.
        Assert.That((cpu.State.R8, cpu.State.R9, cpu.State.R10), Is.EqualTo((before.R8, before.R9, before.R10)));
        Assert.That((cpu.State.R12, cpu.State.R13, cpu.State.R14, cpu.State.R15), Is.EqualTo((before.R12, before.R13, before.R14, before.R15)));
        Assert.That((cpu.State.Rip, cpu.State.Rsp, cpu.State.Rbp), Is.EqualTo(((ulong)_entry.Symbols.int80_landing_pad, (ulong)stack, 0UL)));
        Assert.That((cpu.State.Cpl, cpu.State.Gs.Base), Is.EqualTo(((byte)3, before.Gs.Base)));
    }

    [Test]
    public void ThePointerToTheSixthArgumentHas32Bits([Values] Vendor vendor)
    {
        Cpu cpu = Boot(vendor, TestKernel.Ia32Getpid);
        cpu.State.Rbp |= 0xdead_0000_0000_0000;
        cpu.State.Rsp |= 0xdead_0000_0000_0000;
        Enter(cpu);
        Assert.That(_table.Calls, Has.Count.EqualTo(1));
        Assert.That(cpu.State.Rbp, Is.EqualTo(0xdead_0000_0000_0000 | Arg6), "only ebp is loaded");
    }

    [Test]
    public void SysenterRidsTheKernelOfFlagsAndGivesThemBack([Values(0UL, Rflags.NT, Rflags.AC, Rflags.TF, Rflags.DF, Rflags.NT | Rflags.AC | Rflags.TF | Rflags.DF)] ulong flags)
    {
        ulong kernelFlags = 0;
        _table.Add(SyscallAbi.Ia32, 1, "probe", (SyscallContext context, in PtRegs regs) =>
        {
            kernelFlags = context.Processor.Rflags;
            return 0;
        });
        Cpu cpu = Boot(Vendor.Intel, 1);
        cpu.State.Rflags |= flags;
        ulong user = cpu.State.Rflags;

        Assert.That(Enter(cpu), Is.EqualTo(Fault.None));

        bool isFixed = (flags & (Rflags.NT | Rflags.AC | Rflags.TF)) != 0;
        Assert.That(kernelFlags, Is.EqualTo(isFixed ? Rflags.Fixed : user & ~(Rflags.IF | Rflags.DF)));
        Assert.That(cpu.State.Rflags, Is.EqualTo(user));
        // TF cannot be loaded by SYSRETL without a trap too early: IRET, which keeps r8.
        Assert.That(cpu.State.R8 != 0, Is.EqualTo((flags & Rflags.TF) != 0));
    }

    [Test]
    public void SysenterSetsIfForTheUser()
    {
        Cpu cpu = Boot(Vendor.Intel, TestKernel.Ia32Getpid);
        cpu.State.Rflags &= ~Rflags.IF;
        Enter(cpu);
        Assert.That(cpu.State.Rflags & Rflags.IF, Is.EqualTo(Rflags.IF));
    }

    [Test]
    public void IretWhenTheHandlerMovedTheReturn([Values] Vendor vendor)
    {
        _table.Add(SyscallAbi.Ia32, 119, "sigreturn", static (SyscallContext context, in PtRegs regs) =>
        {
            context.EditRegs().ip = 0x1234;
            return 0;
        });
        Cpu cpu = Boot(vendor, 119);
        Enter(cpu);
        Assert.That(cpu.State.Rip, Is.EqualTo(0x1234));
        Assert.That(cpu.State.R8, Is.Not.Zero, "IRET keeps what SYSRETL zeroes");
        Assert.That(cpu.State.Mode, Is.EqualTo(ProcessorMode.Compatibility32));
    }

    [Test]
    public void SysenterFrom64BitCodeIsA32BitCall()
    {
        // The entry code does not know the mode that it came from, and returns to 32-bit code.
        Cpu cpu = Boot(UserState.Long64(), TestKernel.Ia32Getpid);
        cpu.State.Rbp = UserState.Rsp;
        Assert.That(_entry.Sysenter(cpu), Is.EqualTo(Fault.None));
        Assert.That((cpu.State.Mode, cpu.State.Rip), Is.EqualTo((ProcessorMode.Compatibility32, (ulong)_entry.Symbols.int80_landing_pad)));
    }

    [Test]
    public void TheTaskKnowsThatItIsIn32BitCall([Values] Vendor vendor)
    {
        bool inCall = false;
        _table.Add(SyscallAbi.Ia32, 1, "probe", (SyscallContext context, in PtRegs regs) =>
        {
            inCall = context.Task.InCompatSyscall;
            return 0;
        });
        Cpu cpu = Boot(vendor, 1);
        Enter(cpu);
        Assert.That(inCall, Is.True);
        Assert.That(cpu.Task.InCompatSyscall, Is.False);
    }

    [Test]
    public void WithoutIa32EmulationSyscallReturnsAtOnceAndSysenterFaults()
    {
        _entry = new LinuxEntry(_table) { Ia32Emulation = false };
        Cpu amd = Boot(Vendor.Amd, TestKernel.Ia32Getpid);
        ProcessorState before = amd.State;
        Assert.That(_entry.Syscall(amd), Is.EqualTo(Fault.None));
        ProcessorState expected = before;
        expected.Rax = 0xffff_ffda;
        expected.Rip = expected.Rcx = before.Rip + 2;
        expected.R11 = before.Rflags;
        expected.Ss = FixedSegment.KernelStack(0x2b);
        Assert.That(amd.State, Is.EqualTo(expected));

        Cpu intel = Boot(Vendor.Intel, TestKernel.Ia32Getpid);
        Assert.That(_entry.Sysenter(intel), Is.EqualTo(Fault.GeneralProtection));
        Assert.That(_table.Calls, Is.Empty);
    }

    private Cpu Boot(Vendor vendor, ulong rax) => Boot(UserState.Compat32(vendor), rax);

    private Cpu Boot(in ProcessorState state, ulong rax)
    {
        Cpu cpu = TestKernel.Boot(_entry, in state);
        cpu.State.Rax = rax;
        cpu.Task.Memory.PutUser(new UserPtr<uint>(UserState.Rsp), Arg6);
        return cpu;
    }

    private Fault Enter(Cpu cpu) => cpu.State.Vendor == Vendor.Amd ? _entry.Syscall(cpu) : _entry.Sysenter(cpu);
}
