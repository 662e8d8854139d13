using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using SyscallKit.Processor;

namespace SyscallKit.Kernel;

/// <summary>
/// Takes over and gives back the registers of another engine that runs the user code, such as Unicorn, QEMU or a JIT: one call each way
/// around a system call.
/// </summary>
/// <example>
/// Unicorn calls its SYSCALL hook with RIP at the instruction and adds 2 to RIP when the hook returns. What is written to RIP in the hook cancels a
/// stop that the hook asks for, so RIP is written by nobody there. A call that changes no more than its result costs ten registers in and three out:
/// <code>
/// RegisterExchange.LoadCall(cpu, registers);                // uc_reg_read_batch of CallRegisters
/// entry.Syscall(cpu);
/// if (cpu.Outcome == SyscallOutcome.Plain)
/// {
///     RegisterExchange.StoreCall(in cpu.State, registers);  // uc_reg_write_batch of ResultRegisters
///     return;
/// }
///
/// uc_emu_stop();                                            // Edited, Suspended, Faulted: the rest is done with the engine at rest
/// </code>
/// Once <c>uc_emu_start</c> has returned, all registers are written as they are (<see cref="Store"/>): for the task that runs next, or for this one, if
/// need be after <c>LinuxEntry.Resume</c>.
/// </example>
/// <remarks>
/// Segment registers, control registers and the MSRs of the kernel stay in the <see cref="ProcessorState"/>: the engine stays at CPL 3
/// all the time and never sees the kernel's.
/// </remarks>
public static class RegisterExchange
{
    /// <summary>How many registers there are to exchange: the members of <see cref="EngineRegister"/>.</summary>
    public const int Count = (int)EngineRegister.GsBase + 1;

    /// <summary>What SYSCALL and a 64-bit call need: the number, the six arguments, and where the call came from. The order of <see cref="LoadCall"/>.</summary>
    public static ReadOnlySpan<EngineRegister> CallRegisters =>
    [
        EngineRegister.Rax, EngineRegister.Rdi, EngineRegister.Rsi, EngineRegister.Rdx, EngineRegister.R10, EngineRegister.R8, EngineRegister.R9,
        EngineRegister.Rip, EngineRegister.Rflags, EngineRegister.Rsp,
    ];

    /// <summary>What a 64-bit call changes of itself: the result, and what SYSCALL destroys. The order of <see cref="StoreCall"/>.</summary>
    public static ReadOnlySpan<EngineRegister> ResultRegisters => [EngineRegister.Rax, EngineRegister.Rcx, EngineRegister.R11];

    /// <summary>What neither SYSCALL nor a call that reads its arguments looks at. The last two it has overwritten, once it has been executed.</summary>
    private static ReadOnlySpan<EngineRegister> OtherRegisters =>
    [
        EngineRegister.Rbx, EngineRegister.Rbp, EngineRegister.R12, EngineRegister.R13, EngineRegister.R14, EngineRegister.R15,
        EngineRegister.FsBase, EngineRegister.GsBase, EngineRegister.Rcx, EngineRegister.R11,
    ];

    /// <summary>
    /// Takes over the registers that a 64-bit call needs, before <c>LinuxEntry.Syscall</c>. If the call turns out to need the others (it forks, waits, edits
    /// registers, looks at them, faults), <see cref="Cpu.Engine"/> is asked for them: after any outcome but <see cref="SyscallOutcome.Plain"/> all registers are
    /// in <see cref="Cpu.State"/>.
    /// </summary>
    /// <param name="cpu">The processor, at user level in 64-bit mode. INT 80h and SYSENTER take <see cref="Load(Cpu, ReadOnlySpan{ulong})"/>.</param>
    /// <param name="registers">The registers, in the order of <see cref="CallRegisters"/>.</param>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    /// <exception cref="InvalidOperationException">The processor has no <see cref="Cpu.Engine"/>.</exception>
    public static void LoadCall(Cpu cpu, ReadOnlySpan<ulong> registers)
    {
        ArgumentNullException.ThrowIfNull(cpu);
        if (registers.Length < CallRegisters.Length)
            throw TooShort(registers.Length, CallRegisters.Length, nameof(CallRegisters), nameof(registers));
        cpu.ExpectMoreRegisters();
        ref ProcessorState state = ref cpu.State;
        state.Rax = registers[0];
        state.Rdi = registers[1];
        state.Rsi = registers[2];
        state.Rdx = registers[3];
        state.R10 = registers[4];
        state.R8 = registers[5];
        state.R9 = registers[6];
        state.Rip = registers[7];
        state.Rflags = registers[8];
        state.Rsp = registers[9];
    }

    /// <summary>Gives an engine what a call with <see cref="SyscallOutcome.Plain"/> changes.</summary>
    /// <param name="state">The processor.</param>
    /// <param name="registers">Receives the registers, in the order of <see cref="ResultRegisters"/>.</param>
    /// <exception cref="ArgumentException">There is room for fewer.</exception>
    public static void StoreCall(in ProcessorState state, Span<ulong> registers)
    {
        if (registers.Length < ResultRegisters.Length)
            throw TooShort(registers.Length, ResultRegisters.Length, nameof(ResultRegisters), nameof(registers));
        registers[0] = state.Rax;
        registers[1] = state.Rcx;
        registers[2] = state.R11;
    }

    /// <summary>Takes over all of an engine's registers for a processor.</summary>
    /// <param name="cpu">The processor, at user level.</param>
    /// <param name="registers">The registers, indexed by <see cref="EngineRegister"/>.</param>
    /// <exception cref="ArgumentException">There are fewer than <see cref="Count"/>.</exception>
    public static void Load(Cpu cpu, ReadOnlySpan<ulong> registers)
    {
        ArgumentNullException.ThrowIfNull(cpu);
        Load(ref cpu.State, registers);
        cpu.ExpectNoMoreRegisters();
    }

    /// <summary>Takes over an engine's registers for a state that is no processor's.</summary>
    /// <param name="state">The state.</param>
    /// <param name="registers">The registers, indexed by <see cref="EngineRegister"/>.</param>
    /// <exception cref="ArgumentException">There are fewer than <see cref="Count"/>.</exception>
    public static void Load(ref ProcessorState state, ReadOnlySpan<ulong> registers)
    {
        if (registers.Length < Count)
            throw TooShort(registers.Length, Count, nameof(EngineRegister), nameof(registers));
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
            throw TooShort(registers.Length, Count, nameof(EngineRegister), nameof(registers));
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

    /// <summary>Takes over what <see cref="LoadCall"/> left out; in the kernel the user's GS base lies elsewhere.</summary>
    internal static void LoadOthers(Cpu cpu, IUserEngine engine, bool isInCall)
    {
        ReadOnlySpan<EngineRegister> others = isInCall ? OtherRegisters[..^2] : OtherRegisters;
        Span<ulong> registers = stackalloc ulong[OtherRegisters.Length];
        engine.ReadRegisters(others, registers[..others.Length]);
        ref ProcessorState state = ref cpu.State;
        state.Rbx = registers[0];
        state.Rbp = registers[1];
        state.R12 = registers[2];
        state.R13 = registers[3];
        state.R14 = registers[4];
        state.R15 = registers[5];
        state.Fs.Base = registers[6];
        cpu.UserGsBase = registers[7];
        if (!isInCall)
            (state.Rcx, state.R11) = (registers[8], registers[9]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ArgumentException TooShort(int length, int count, string list, string parameter) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The span holds {length} registers; there are {count} in {list}."), parameter);
}
