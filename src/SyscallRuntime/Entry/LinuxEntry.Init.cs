// Mirrors arch/x86/kernel/cpu/common.c: syscall_init, idt_syscall_init.
using System;
using System.Collections.Generic;
using SyscallKit.Kernel;
using SyscallKit.Processor;
using SyscallKit.Processor.Instructions;

namespace SyscallKit.Entry;

/// <content>Setting up a processor.</content>
public sealed partial class LinuxEntry
{
    /// <summary>The flags that SYSCALL clears: CF PF AF ZF SF TF IF DF OF IOPL NT RF AC ID.</summary>
    private const uint FMASK = 0x25_7fd5;

    /// <summary>The first canonical address of the upper half with 48 bits, and canonical with 57.</summary>
    private const ulong KernelHalf = 0xffff_8000_0000_0000;

    /// <summary>
    /// Prepares a processor to enter this kernel, as <c>syscall_init</c> does: writes STAR, LSTAR, CSTAR, FMASK and the SYSENTER MSRs, switches
    /// SYSCALL on (EFER.SCE), and gives it a kernel stack and a GS base for the kernel. From then on the kernel's work reaches it.
    /// </summary>
    /// <param name="cpu">The processor, whose other registers stay as they are.</param>
    public void syscall_init(Cpu cpu)
    {
        ArgumentNullException.ThrowIfNull(cpu);
        ulong perCpu = _symbols.per_cpu_start + (ulong)cpu.Index * _symbols.per_cpu_unit_size;
        ulong topOfStack = perCpu + _symbols.per_cpu_unit_size;
        ulong topOfEntryStack = topOfStack - 0x4000;

        ref ProcessorState state = ref cpu.State;
        wrmsr(ref state, Msr.Star, (ulong)LinuxGdt.User32Cs << 48 | (ulong)LinuxGdt.KernelCs << 32);
        wrmsr(ref state, Msr.Lstar, _symbols.entry_SYSCALL_64);
        wrmsr(ref state, Msr.Cstar, Ia32Emulation ? _symbols.entry_SYSCALL_compat : _symbols.entry_SYSCALL32_ignore);
        wrmsr(ref state, Msr.SysenterCs, Ia32Emulation ? LinuxGdt.KernelCs : 0UL);
        wrmsr(ref state, Msr.SysenterEsp, Ia32Emulation ? topOfEntryStack : 0);
        wrmsr(ref state, Msr.SysenterEip, Ia32Emulation ? _symbols.entry_SYSENTER_compat : 0);
        wrmsr(ref state, Msr.Fmask, FMASK);
        wrmsr(ref state, Msr.Efer, state.Efer | Efer.SCE);
        cpu.KernelGsBase = perCpu;
        cpu.TopOfStack = topOfStack;
        Work.Attach(cpu);
    }

    /// <summary>WRMSR as the kernel executes it, at CPL 0, with the registers put back.</summary>
    private static void wrmsr(ref ProcessorState state, uint msr, ulong value)
    {
        ProcessorState kernel = state;
        (kernel.Cpl, kernel.Rcx, kernel.Rdx, kernel.Rax) = (0, msr, value >> 32, value);
        if (Instruction.Wrmsr(ref kernel, InstructionForm.Plain) is { IsRaised: true } fault)
            throw new ArgumentException($"The processor refuses 0x{value:x} in MSR 0x{msr:x} with {fault}: check its state and the kernel's symbols.");
        (kernel.Cpl, kernel.Rcx, kernel.Rdx, kernel.Rax) = (state.Cpl, state.Rcx, state.Rdx, state.Rax);
        (kernel.Rip, kernel.Rflags) = (state.Rip, state.Rflags);
        state = kernel;
    }

    private static void CheckSymbols(EntrySymbols symbols)
    {
        HashSet<ulong> entryPoints = [];
        ReadOnlySpan<(string Name, ulong Address)> entries =
        [
            (nameof(symbols.entry_SYSCALL_64), symbols.entry_SYSCALL_64),
            (nameof(symbols.entry_SYSENTER_compat), symbols.entry_SYSENTER_compat),
            (nameof(symbols.entry_SYSCALL_compat), symbols.entry_SYSCALL_compat),
            (nameof(symbols.entry_SYSCALL32_ignore), symbols.entry_SYSCALL32_ignore),
            (nameof(symbols.asm_int80_emulation), symbols.asm_int80_emulation),
        ];
        foreach ((string name, ulong address) in entries)
        {
            // So high that an instruction outside IA-32e mode, where RIP has 32 bits, cannot arrive there: the kernel's code is 64-bit code.
            if (address < KernelHalf)
                throw new ArgumentException($"{name} = 0x{address:x} is not a kernel address: it must be at least 0x{KernelHalf:x}.", nameof(symbols));
            if (!entryPoints.Add(address))
                throw new ArgumentException($"{name} = 0x{address:x} is the address of another entry point too.", nameof(symbols));
        }
    }
}
