using System;

namespace SyscallKit.Kernel;

/// <summary>
/// What runs the user code of a processor and has its registers meanwhile: an emulator such as Unicorn, a JIT, a debugged process. Set as
/// <see cref="Cpu.Engine"/> it is asked for registers that it has not handed over, and told where Linux would save, copy or reset what
/// <see cref="Processor.ProcessorState"/> does not hold: the FPU, vectors, whatever it keeps in <see cref="SyscallTask.EngineState"/>.
/// </summary>
/// <remarks>Called on the thread that runs the processor.</remarks>
public interface IUserEngine
{
    /// <summary>
    /// Reads registers as the user code left them at the instruction that entered the kernel: at most once a call, and only if the call needs more than
    /// <see cref="RegisterExchange.LoadCall"/> took.
    /// </summary>
    /// <param name="registers">Which.</param>
    /// <param name="values">Receives a value for each.</param>
    void ReadRegisters(ReadOnlySpan<EngineRegister> registers, Span<ulong> values);

    /// <summary>A task begins as a copy of the caller (<c>copy_thread</c>, arch/x86/kernel/process.c: what <c>fpu_clone</c> does).</summary>
    /// <param name="parent">The caller: its engine state is in the engine now.</param>
    /// <param name="child">The new task.</param>
    void CopyThread(SyscallTask parent, SyscallTask child);

    /// <summary>The caller begins another program (<c>flush_thread</c>, arch/x86/kernel/process.c): its engine state is that of a new program.</summary>
    /// <param name="task">The caller.</param>
    void FlushThread(SyscallTask task);

    /// <summary>Another task runs from now on (<c>switch_to</c>): its memory and its engine state are to be in the engine when user code goes on.</summary>
    /// <param name="previous">The task that ran: its engine state is in the engine until now.</param>
    /// <param name="next">The task that will run; one that has never run may have no engine state yet.</param>
    void SwitchTo(SyscallTask previous, SyscallTask next);
}
