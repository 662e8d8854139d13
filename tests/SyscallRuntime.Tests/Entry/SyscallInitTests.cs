using NUnit.Framework;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Processor;
using SyscallKit.Processor.Instructions;

namespace SyscallKit.Tests.Entry;

[TestFixture]
public sealed class SyscallInitTests
{
    [Test]
    public void WritesTheMsrsAsLinuxDoes()
    {
        LinuxEntry entry = new(new TestKernel());
        Cpu cpu = TestKernel.Boot(entry, UserState.Long64());
        EntrySymbols symbols = entry.Symbols;

        Assert.That(cpu.State.Star, Is.EqualTo(0x0023_0010_0000_0000));
        Assert.That(cpu.State.Lstar, Is.EqualTo(symbols.entry_SYSCALL_64));
        Assert.That(cpu.State.Cstar, Is.EqualTo(symbols.entry_SYSCALL_compat));
        Assert.That(cpu.State.Fmask, Is.EqualTo(0x25_7fd5));
        Assert.That(cpu.State.SysenterCs, Is.EqualTo(0x10));
        Assert.That(cpu.State.SysenterEip, Is.EqualTo(symbols.entry_SYSENTER_compat));
        Assert.That(cpu.State.SysenterEsp, Is.GreaterThan(symbols.per_cpu_start).And.LessThan(symbols.per_cpu_start + symbols.per_cpu_unit_size));
        Assert.That(cpu.State.KernelGsBase, Is.EqualTo(symbols.per_cpu_start));
        Assert.That(cpu.State.Efer & Efer.SCE, Is.EqualTo(Efer.SCE));
    }

    [Test]
    public void WritesTheMsrsOfAKernelWithout32BitCalls()
    {
        LinuxEntry entry = new(new TestKernel()) { Ia32Emulation = false };
        Cpu cpu = TestKernel.Boot(entry, UserState.Long64());

        Assert.That(cpu.State.Cstar, Is.EqualTo(entry.Symbols.entry_SYSCALL32_ignore));
        Assert.That((cpu.State.SysenterCs, cpu.State.SysenterEsp, cpu.State.SysenterEip), Is.EqualTo((0UL, 0UL, 0UL)));
    }

    [Test]
    public void LeavesEveryOtherRegister()
    {
        ProcessorState before = UserState.Long64();
        Cpu cpu = TestKernel.Boot(new LinuxEntry(new TestKernel()), in before);

        ProcessorState after = cpu.State;
        (after.Star, after.Lstar, after.Cstar, after.Fmask) = (before.Star, before.Lstar, before.Cstar, before.Fmask);
        (after.SysenterCs, after.SysenterEsp, after.SysenterEip) = (before.SysenterCs, before.SysenterEsp, before.SysenterEip);
        (after.KernelGsBase, after.Efer) = (before.KernelGsBase, before.Efer);
        Assert.That(after, Is.EqualTo(before));
    }

    [Test]
    public void GivesEachProcessorItsOwnPerCpuData()
    {
        LinuxEntry entry = new(new TestKernel());
        Cpu first = TestKernel.Boot(entry, UserState.Long64());
        Cpu second = TestKernel.Boot(entry, UserState.Long64(), 1);

        Assert.That(second.State.KernelGsBase - first.State.KernelGsBase, Is.EqualTo(entry.Symbols.per_cpu_unit_size));
        Assert.That(second.State.SysenterEsp - first.State.SysenterEsp, Is.EqualTo(entry.Symbols.per_cpu_unit_size));
    }

    [Test]
    public void RefusesSymbolsThatCannotBe()
    {
        TestKernel table = new();
        Assert.That(() => new LinuxEntry(table) { Symbols = new EntrySymbols { entry_SYSCALL_64 = 0x1000 } },
            Throws.ArgumentException.With.Message.Contains("entry_SYSCALL_64 = 0x1000 is not a kernel address"));
        EntrySymbols twice = new() { entry_SYSCALL_compat = new EntrySymbols().entry_SYSCALL_64 };
        Assert.That(() => new LinuxEntry(table) { Symbols = twice }, Throws.ArgumentException.With.Message.Contains("another entry point"));
    }

    [Test]
    public void LeavesAProcessorAloneThatEntersAnotherKernel()
    {
        TestKernel table = new();
        LinuxEntry entry = new(table);
        Cpu cpu = TestKernel.Boot(entry, UserState.Long64());
        cpu.State.Lstar = 0xffff_ffff_9000_0000;
        cpu.State.Rax = TestKernel.Getpid;
        ProcessorState expected = cpu.State;
        Instruction.Syscall(ref expected, InstructionForm.Plain);

        Assert.That(entry.Syscall(cpu), Is.EqualTo(Fault.None));
        Assert.That(cpu.State, Is.EqualTo(expected));
        Assert.That(table.Calls, Is.Empty);
    }
}
