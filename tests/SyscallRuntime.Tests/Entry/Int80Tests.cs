using NUnit.Framework;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallKit.Tests.Entry;

/// <summary>INT 0x80 from 32-bit and from 64-bit code.</summary>
[TestFixture]
public sealed class Int80Tests
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
    public void KeepsEveryRegisterButRax([Values] Vendor vendor, [Values] bool is64Bit)
    {
        Cpu cpu = TestKernel.Boot(_entry, is64Bit ? UserState.Long64(vendor) : UserState.Compat32(vendor));
        cpu.State.Rax = 0xdead_beef_0000_0000 | TestKernel.Ia32Getpid;
        cpu.State.Rflags |= Rflags.NT | Rflags.AC | Rflags.DF | Rflags.TF;
        ProcessorState expected = cpu.State;

        Assert.That(_entry.Int80(cpu), Is.EqualTo(Fault.None));

        expected.Rax = (ulong)TestKernel.Pid;
        expected.Rip += 2;
        expected.Frame = cpu.State.Frame;
        Assert.That(cpu.State, Is.EqualTo(expected));
        Assert.That(cpu.Regs.orig_ax, Is.EqualTo(TestKernel.Ia32Getpid));
    }

    [Test]
    public void TheHandlerSeesWholeRegisters()
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = TestKernel.Ia32Getpid;
        _entry.Int80(cpu);
        ref ProcessorState state = ref cpu.State;
        Assert.That(_table.Calls[0].Abi, Is.EqualTo(SyscallAbi.Ia32));
        Assert.That(_table.Calls[0].Args, Is.EqualTo(new[] { state.Rbx, state.Rcx, state.Rdx, state.Rsi, state.Rdi, state.Rbp }));
    }

    [TestCase(9999UL, 1)]
    [TestCase(0xffff_ffffUL, 0)]
    [TestCase(0x1234_ffff_ffffUL, 0)]
    [TestCase(0x4000_0014UL, 1)]
    public void ANumberWithoutACallIsEnosysIn64Bits(ulong rax, int calls)
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = rax;
        _entry.Int80(cpu);
        Assert.That(cpu.State.Rax, Is.EqualTo(0xffff_ffff_ffff_ffda));
        Assert.That(_table.Calls, Has.Count.EqualTo(calls));
    }

    [Test]
    public void TheKernelRunsWithItsOwnGsAndTheTaskIn32BitCall()
    {
        (ulong Gs, byte Cpl, bool Compat, ulong Rsp) seen = default;
        _table.Add(SyscallAbi.Ia32, 1, "probe", (SyscallContext context, in PtRegs regs) =>
        {
            seen = (context.Processor.Gs.Base, context.Processor.Cpl, context.Task.InCompatSyscall, context.Processor.Rsp);
            return 0;
        });
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Rax = 1;
        _entry.Int80(cpu);
        EntrySymbols symbols = _entry.Symbols;
        Assert.That(seen, Is.EqualTo((symbols.per_cpu_start, (byte)0, true, symbols.per_cpu_start + symbols.per_cpu_unit_size - 0xa8)));
        Assert.That(cpu.Task.InCompatSyscall, Is.False);
    }

    [Test]
    public void WithoutIa32EmulationTheGateIsTheKernels()
    {
        _entry = new LinuxEntry(_table) { Ia32Emulation = false };
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        ProcessorState before = cpu.State;
        Assert.That(_entry.Int80(cpu), Is.EqualTo(Fault.GeneralProtectionWith(0x402)));
        Assert.That(cpu.State, Is.EqualTo(before));
    }

    [Test]
    public void FromTheKernelItIsNoCall()
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Long64());
        cpu.State.Cpl = 0;
        cpu.State.Cs = FixedSegment.KernelCode64(0x10);
        cpu.State.Ss = FixedSegment.KernelStack(0x18);
        Assert.That(_entry.Int80(cpu), Is.EqualTo(Fault.None));
        Assert.That((cpu.State.Cpl, cpu.State.Rip), Is.EqualTo(((byte)0, _entry.Symbols.asm_int80_emulation)));
        Assert.That(_table.Calls, Is.Empty);
    }

    [Test]
    public void FaultsOutsideLongMode()
    {
        Cpu cpu = TestKernel.Boot(_entry, UserState.Compat32());
        cpu.State.Efer &= ~(Efer.LMA | Efer.LME);
        ProcessorState before = cpu.State;
        Assert.That(_entry.Int80(cpu).IsRaised, Is.True);
        Assert.That(_entry.Int80(cpu, new InstructionForm(3, Prefixes.Lock)), Is.EqualTo(Fault.InvalidOpcode));
        Assert.That(cpu.State, Is.EqualTo(before));
    }
}
