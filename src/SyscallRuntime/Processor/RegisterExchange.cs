using System;
using System.Runtime.CompilerServices;

namespace SyscallKit.Processor;

/// <summary>
/// Takes over and gives back the registers of another engine that runs the user code, such as Unicorn, QEMU or a JIT: one call each way
/// around a system call.
/// </summary>
/// <example>
/// Unicorn calls its SYSCALL hook with RIP at the instruction and adds 2 to RIP when the hook returns:
/// <code>
/// RegisterExchange.Load(ref cpu.State, registers);          // registers: filled by uc_reg_read_batch in the order of EngineRegister
/// Instruction.Syscall(ref cpu.State, InstructionForm.Plain);
/// ...                                                        // the kernel's entry code, up to and with SYSRET or IRET
/// RegisterExchange.Store(in cpu.State, registers);
/// registers[(int)EngineRegister.Rip] -= 2;                   // the engine adds them again
/// </code>
/// </example>
/// <remarks>
/// Segment registers, control registers and the MSRs of the kernel stay in the <see cref="ProcessorState"/>: the engine stays at CPL 3
/// all the time and never sees the kernel's.
/// </remarks>
public static class RegisterExchange
{
    /// <summary>How many registers are exchanged: the members of <see cref="EngineRegister"/>.</summary>
    public const int Count = (int)EngineRegister.GsBase + 1;

    /// <summary>Takes over an engine's registers.</summary>
    /// <param name="state">The processor.</param>
    /// <param name="registers">The registers, indexed by <see cref="EngineRegister"/>.</param>
    /// <exception cref="ArgumentException">There are fewer than <see cref="Count"/>.</exception>
    public static void Load(ref ProcessorState state, ReadOnlySpan<ulong> registers)
    {
        if (registers.Length < Count)
            throw TooShort(registers.Length, nameof(registers));
        state.Rax = registers[(int)EngineRegister.Rax];
        state.Rcx = registers[(int)EngineRegister.Rcx];
        state.Rdx = registers[(int)EngineRegister.Rdx];
        state.Rbx = registers[(int)EngineRegister.Rbx];
        state.Rsp = registers[(int)EngineRegister.Rsp];
        state.Rbp = registers[(int)EngineRegister.Rbp];
        state.Rsi = registers[(int)EngineRegister.Rsi];
        state.Rdi = registers[(int)EngineRegister.Rdi];
        state.R8 = registers[(int)EngineRegister.R8];
        state.R9 = registers[(int)EngineRegister.R9];
        state.R10 = registers[(int)EngineRegister.R10];
        state.R11 = registers[(int)EngineRegister.R11];
        state.R12 = registers[(int)EngineRegister.R12];
        state.R13 = registers[(int)EngineRegister.R13];
        state.R14 = registers[(int)EngineRegister.R14];
        state.R15 = registers[(int)EngineRegister.R15];
        state.Rip = registers[(int)EngineRegister.Rip];
        state.Rflags = registers[(int)EngineRegister.Rflags];
        state.Fs.Base = registers[(int)EngineRegister.FsBase];
        state.Gs.Base = registers[(int)EngineRegister.GsBase];
    }

    /// <summary>Gives the registers back to an engine.</summary>
    /// <param name="state">The processor.</param>
    /// <param name="registers">Receives the registers, indexed by <see cref="EngineRegister"/>.</param>
    /// <exception cref="ArgumentException">There is room for fewer than <see cref="Count"/>.</exception>
    public static void Store(in ProcessorState state, Span<ulong> registers)
    {
        if (registers.Length < Count)
            throw TooShort(registers.Length, nameof(registers));
        registers[(int)EngineRegister.Rax] = state.Rax;
        registers[(int)EngineRegister.Rcx] = state.Rcx;
        registers[(int)EngineRegister.Rdx] = state.Rdx;
        registers[(int)EngineRegister.Rbx] = state.Rbx;
        registers[(int)EngineRegister.Rsp] = state.Rsp;
        registers[(int)EngineRegister.Rbp] = state.Rbp;
        registers[(int)EngineRegister.Rsi] = state.Rsi;
        registers[(int)EngineRegister.Rdi] = state.Rdi;
        registers[(int)EngineRegister.R8] = state.R8;
        registers[(int)EngineRegister.R9] = state.R9;
        registers[(int)EngineRegister.R10] = state.R10;
        registers[(int)EngineRegister.R11] = state.R11;
        registers[(int)EngineRegister.R12] = state.R12;
        registers[(int)EngineRegister.R13] = state.R13;
        registers[(int)EngineRegister.R14] = state.R14;
        registers[(int)EngineRegister.R15] = state.R15;
        registers[(int)EngineRegister.Rip] = state.Rip;
        registers[(int)EngineRegister.Rflags] = state.Rflags;
        registers[(int)EngineRegister.FsBase] = state.Fs.Base;
        registers[(int)EngineRegister.GsBase] = state.Gs.Base;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ArgumentException TooShort(int length, string parameter) =>
        new("The span holds " + length.ToString(System.Globalization.CultureInfo.InvariantCulture) + " registers; there are "
            + Count.ToString(System.Globalization.CultureInfo.InvariantCulture) + " in EngineRegister.", parameter);
}
