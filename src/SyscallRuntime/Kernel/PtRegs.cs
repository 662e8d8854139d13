using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SyscallKit.Processor;

namespace SyscallKit.Kernel;

/// <summary>
/// The registers of the caller as the kernel sees them during a call: Linux's <c>struct pt_regs</c> of x86-64, 21 quadwords (0xa8 bytes)
/// in the same order and with the same names (arch/x86/include/asm/ptrace.h).
/// </summary>
/// <remarks>
/// Stands beside the attributes, not beside the entry code that fills it, because generated stubs and handlers read it.
/// It is a view of <see cref="ProcessorState"/>: see <see cref="Of"/>.
/// </remarks>
[StructLayout(LayoutKind.Sequential)]
public struct PtRegs
{
    /// <summary>General register, offset 0x00 and up.</summary>
    public ulong r15, r14, r13, r12, bp, bx;

    /// <summary>Caller-saved register, offset 0x30 and up.</summary>
    public ulong r11, r10, r9, r8, ax, cx, dx, si, di;

    /// <summary>The number of the call (offset 0x78): all 64 bits of rax after SYSCALL, the low 32 bits after the 32-bit entries.</summary>
    public ulong orig_ax;

    /// <summary>The address to return to: the one after the instruction that entered.</summary>
    public ulong ip;

    /// <summary>The code selector to return to.</summary>
    public ulong cs;

    /// <summary>The flags to return with.</summary>
    public ulong flags;

    /// <summary>The stack pointer to return with.</summary>
    public ulong sp;

    /// <summary>The stack selector to return to.</summary>
    public ulong ss;

    /// <summary>The <c>pt_regs</c> that lie in a processor's registers and at the top of its kernel stack.</summary>
    /// <param name="state">The processor.</param>
    /// <returns>A reference into <paramref name="state"/>, not a copy.</returns>
    public static ref PtRegs Of(ref ProcessorState state) => ref Unsafe.As<ulong, PtRegs>(ref state.R15);

    /// <summary>The registers as quadwords, <c>r15</c> first: for hand-over to a debugger or another engine.</summary>
    /// <param name="regs">The registers.</param>
    /// <returns>A span of 21 quadwords over <paramref name="regs"/>.</returns>
    public static Span<ulong> AsSpan(ref PtRegs regs) => MemoryMarshal.CreateSpan(ref regs.r15, 21);
}
