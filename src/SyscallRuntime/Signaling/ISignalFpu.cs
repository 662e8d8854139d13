using System;
using SyscallKit.Kernel;

namespace SyscallKit.Signaling;

/// <summary>
/// The FPU and vector registers in signal frames. A <see cref="Cpu.Engine"/> that implements it gives them; without one a frame has none
/// (<c>fpstate</c> is 0), and what lies there is not looked at.
/// </summary>
/// <remarks>The bytes are the engine's: on a real processor an XSAVE area and <c>FP_XSTATE_MAGIC2</c> (arch/x86/kernel/fpu/signal.c). Called on the thread that runs the processor.</remarks>
public interface ISignalFpu
{
    /// <summary>What a 32-bit frame has in front of the area: <c>struct fregs_state</c>.</summary>
    const int LegacySize = 112;

    /// <summary>How many bytes a frame holds, at an address divisible by 64; 0 to 1 MB.</summary>
    int Size { get; }

    /// <summary>Writes the registers of the task (<c>copy_fpstate_to_sigframe</c>).</summary>
    /// <param name="task">The task, which runs on the engine's processor.</param>
    /// <param name="area"><see cref="Size"/> bytes.</param>
    /// <param name="legacy"><see cref="LegacySize"/> bytes for FSAVE's form in a 32-bit frame; empty in a 64-bit one.</param>
    void Save(SyscallTask task, Span<byte> area, Span<byte> legacy);

    /// <summary>Takes the registers from a frame (<c>fpu__restore_sig</c>).</summary>
    /// <param name="task">The task.</param>
    /// <param name="area"><see cref="Size"/> bytes, of which the program may have changed any.</param>
    /// <param name="legacy"><see cref="LegacySize"/> bytes of a 32-bit frame; empty in a 64-bit one.</param>
    /// <returns>False if they are none that the processor could load: the task gets SIGSEGV.</returns>
    bool Restore(SyscallTask task, ReadOnlySpan<byte> area, ReadOnlySpan<byte> legacy);

    /// <summary>Gives the task the registers with which handlers begin, and who returns from a frame without any (<c>fpu__clear_user_states</c>).</summary>
    /// <param name="task">The task.</param>
    void Clear(SyscallTask task);
}
