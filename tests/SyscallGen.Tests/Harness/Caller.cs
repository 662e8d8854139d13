using System;
using System.Runtime.InteropServices;
using NUnit.Framework;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallGen.Tests.Harness;

/// <summary>Calls a table with registers of one's choice, and sees to it that the stubs leave them alone.</summary>
/// <param name="task">Who calls; a task without memory if nobody is named.</param>
internal sealed class Caller(SyscallTask? task = null)
{
    private readonly Cpu _cpu = new(0, default(ProcessorState), task ?? new SyscallTask(1, "test", new NoMemory()));

    /// <summary>Makes a call.</summary>
    /// <param name="table">The table.</param>
    /// <param name="abi">Whose registers hold the arguments.</param>
    /// <param name="nr">The number.</param>
    /// <param name="arguments">Up to six register values, in the order of the arguments.</param>
    /// <returns>What would go to rax.</returns>
    public long Call(ISyscallTable table, SyscallAbi abi, int nr, params ReadOnlySpan<ulong> arguments)
    {
        ref PtRegs regs = ref PtRegs.Of(ref _cpu.State);
        Span<ulong> all = PtRegs.AsSpan(ref regs);
        // Every register that is no argument holds something else, and never the same.
        for (int i = 0; i < all.Length; i++)
            all[i] = 0xdead_0000_beef_0000 + (ulong)i;
        for (int i = 0; i < arguments.Length; i++)
            Register(ref regs, abi, i) = arguments[i];

        ReadOnlySpan<byte> state = MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(ref _cpu.State, 1));
        byte[] before = state.ToArray();
        long result = abi == SyscallAbi.X64
            ? table.x64_sys_call(new SyscallContext(_cpu), in regs, nr)
            : table.ia32_sys_call(new SyscallContext(_cpu), in regs, nr);
        if (!state.SequenceEqual(before))
            Assert.Fail($"The call {nr} changed the caller's registers.");
        return result;
    }

    // arch/x86/include/asm/syscall_wrapper.h, SC_X86_64_REGS_TO_ARGS and SC_IA32_REGS_TO_ARGS.
    private static ref ulong Register(ref PtRegs regs, SyscallAbi abi, int position)
    {
        if (abi == SyscallAbi.X64)
        {
            switch (position)
            {
                case 0: return ref regs.di;
                case 1: return ref regs.si;
                case 2: return ref regs.dx;
                case 3: return ref regs.r10;
                case 4: return ref regs.r8;
                default: return ref regs.r9;
            }
        }

        switch (position)
        {
            case 0: return ref regs.bx;
            case 1: return ref regs.cx;
            case 2: return ref regs.dx;
            case 3: return ref regs.si;
            case 4: return ref regs.di;
            default: return ref regs.bp;
        }
    }
}
