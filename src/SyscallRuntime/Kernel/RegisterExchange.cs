using System;
using System.Runtime.CompilerServices;
using SyscallKit.Processor;

namespace SyscallKit.Kernel;

/// <summary>
/// Takes over and gives back the registers of another engine that runs the user code, such as Unicorn, QEMU or a JIT: one call each way
/// around a system call.
/// </summary>
/// <example>
/// Unicorn calls its SYSCALL hook with RIP at the instruction and adds 2 to RIP when the hook returns. What is written to RIP in the hook cancels a
/// stop that the hook asks for, so RIP is written only where it must change and no stop is wanted:
/// <code>
/// RegisterExchange.Load(ref cpu.State, registers);          // registers: filled by uc_reg_read_batch in the order of EngineRegister
/// ulong next = cpu.State.Rip + 2;
/// entry.Syscall(cpu);
/// if (cpu.Task.IsSuspended)
/// {
///     uc_emu_stop();                                         // nothing is stored: these are the kernel's registers
///     return;
/// }
///
/// RegisterExchange.Store(in cpu.State, registers);           // uc_reg_write_batch: all but RIP
/// if (cpu.State.Rip != next)
///     uc_reg_write(RIP, cpu.State.Rip - 2);                  // the engine adds them again
/// </code>
/// Once <c>uc_emu_start</c> has returned, RIP is written as it is: for the task that runs next, or for this one after <c>LinuxEntry.Resume</c>.
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
