using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry;

/// <summary>entry_SYSCALL_64 and do_syscall_64.</summary>
[TestFixture]
public sealed class Syscall64Tests
{
    private TestKernel _table = null!;
    private LinuxEntry _entry = null!;

    [SetUp]
    public void CreateKernel()
    {
        _table = new TestKernel();
        _entry = new LinuxEntry(_table);
    }

    [Test]
    public void ReturnsTheResultAndKeepsEveryOtherRegister([Values] Vendor vendor)
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64(vendor));
        cpu.State.Rax = TestKernel.Getpid;
        ProcessorState before = cpu.State;

        Assert.That(_entry.Syscall(cpu), Is.EqualTo(Fault.None));

        ProcessorState expected = before;
        expected.Rax = (ulong)TestKernel.Pid;
        expected.Rip = before.Rip + 2;
        expected.Rcx = before.Rip + 2;
        expected.R11 = before.Rflags;
        expected.Frame = cpu.State.Frame;
        // AMD's SYSRET leaves the stack segment that SYSCALL loaded.
        if (vendor == Vendor.Amd)
            expected.Ss = FixedSegment.KernelStack(0x2b);
        Assert.That(cpu.State, Is.EqualTo(expected));
    }

    [Test]
    public void ShowsTheHandlerPtRegsAndTheKernelsProcessor()
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = 0xdead_beef_0000_0001;
        ProcessorState user = cpu.State;
        PtRegs seen = default;
        ProcessorState kernel = default;
        _table.Add(SyscallAbi.X64, 1, "write", (SyscallContext context, in PtRegs regs) =>
        {
            seen = regs;
            kernel = context.Processor;
            return 0;
        });

        _entry.Syscall(cpu);

        PtRegs expected = PtRegs.Of(ref user);
        expected.ax = unchecked((ulong)-38L);
        expected.orig_ax = 0xdead_beef_0000_0001;
        expected.cx = expected.ip = user.Rip + 2;
        expected.r11 = expected.flags = user.Rflags;
        expected.sp = user.Rsp;
        (expected.cs, expected.ss) = (0x33, 0x2b);
        Assert.That(seen, Is.EqualTo(expected));
        Assert.That(kernel.Cpl, Is.Zero);
        Assert.That(kernel.Gs.Base, Is.EqualTo(_entry.Symbols.per_cpu_start), "SWAPGS has put the kernel's base into GS");
        Assert.That(kernel.KernelGsBase, Is.EqualTo(user.Gs.Base), "and the user's aside");
        Assert.That(kernel.Rflags, Is.EqualTo(user.Rflags & ~0x25_7fd5UL | 2));
        Assert.That(kernel.Rsp, Is.EqualTo(_entry.Symbols.per_cpu_start + _entry.Symbols.per_cpu_unit_size - 0xa8));
        Assert.That(_table.Calls[0].Args, Is.EqualTo(new[] { user.Rdi, user.Rsi, user.Rdx, user.R10, user.R8, user.R9 }));
    }

    [Test]
    public void NeverCallsAnythingForMinusOne([Values(0xffff_ffffUL, ulong.MaxValue, 0x1234_5678_ffff_ffffUL)] ulong rax)
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = rax;

        _entry.Syscall(cpu);

        Assert.That(_table.Calls, Is.Empty);
        Assert.That((long)cpu.State.Rax, Is.EqualTo(-Errno.ENOSYS), "ax as the entry code preset it");
    }

    [Test]
    public void LeavesAxAloneForMinusOne()
    {
        // As a tracer does that skips a call: orig_ax = -1 and a result of its own (syscall_numbering.c: "modified by ptrace").
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        _entry.RegisterProbe(new EditingProbe(static (ref PtRegs regs) => (regs.orig_ax, regs.ax) = (ulong.MaxValue, unchecked((ulong)-9999L))));
        cpu.State.Rax = TestKernel.Getpid;

        _entry.Syscall(cpu);

        Assert.That(_table.Calls, Is.Empty);
        Assert.That((long)cpu.State.Rax, Is.EqualTo(-9999));
    }

    [Test]
    public void FaultsWithoutChangeWhereTheInstructionDoes()
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Compat32(Vendor.Intel));
        ProcessorState before = cpu.State;

        Assert.That(_entry.Syscall(cpu), Is.EqualTo(Fault.InvalidOpcode));
        Assert.That(_entry.Syscall(cpu, new InstructionForm(3, Prefixes.Lock)), Is.EqualTo(Fault.InvalidOpcode));
        Assert.That(_entry.Syscall(cpu, new InstructionForm(16)), Is.EqualTo(Fault.GeneralProtection));
        Assert.That(cpu.State, Is.EqualTo(before));
    }

    [Test]
    public void ReturnsBehindAnInstructionWithPrefixes()
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = TestKernel.Getpid;

        Assert.That(_entry.Syscall(cpu, new InstructionForm(3, Prefixes.RexW)), Is.EqualTo(Fault.None));
        Assert.That(cpu.State.Rip, Is.EqualTo(UserState.Rip + 3));
    }

    [Test]
    public void ServesSyscallFromTheKernelAsIfFromTheUser()
    {
        // The entry code cannot tell: SYSCALL leaves no trace of the privilege it came from.
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Cpl = 0;
        cpu.State.Rax = TestKernel.Getpid;

        Assert.That(_entry.Syscall(cpu), Is.EqualTo(Fault.None));
        Assert.That((cpu.State.Cpl, cpu.State.Rax), Is.EqualTo(((byte)3, (ulong)TestKernel.Pid)));
    }

    [Test]
    public void AllocatesNothing()
    {
        _table = null!;
        LinuxEntry entry = new(new SilentTable());
        Cpu cpu = TestKernel.Boot(entry, UserState.Long64());
        Cpu compat = TestKernel.Boot(entry, UserState.Compat32(), 1);
        Round(entry, cpu, compat, 1000);

        Assert.That(Allocation.Of(() => Round(entry, cpu, compat, 1000)), Is.Zero);

        static void Round(LinuxEntry entry, Cpu cpu, Cpu compat, int count)
        {
            for (int i = 0; i < count; i++)
            {
                cpu.State.Rax = (ulong)i;
                entry.Syscall(cpu);
                entry.Int80(cpu);
                compat.State.Rbp = UserState.Rsp;
                entry.Sysenter(compat);
            }
        }
    }

    private sealed class SilentTable : ISyscallTable
    {
        public SyscallTable Table { get; } = new([], [], []);

        public long x64_sys_call(SyscallContext context, in PtRegs regs, int nr) => nr;

        public long ia32_sys_call(SyscallContext context, in PtRegs regs, int nr) => context.Memory.GetUser(new UserPtr<int>(UserState.Rsp), out int value) + value;
    }
}
