using System.Runtime.InteropServices;

namespace SyscallKit.Processor;

/// <summary>
/// What the processor pushes on the kernel stack when it delivers an interrupt, in memory order
/// (Intel SDM vol. 3A, 6.14.2). Below it lies the error code, where Linux keeps <c>orig_ax</c>.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct InterruptFrame
{
    /// <summary>The error code of the exception, or what the kernel stores in its place.</summary>
    public ulong ErrorCode;

    /// <summary>The return address.</summary>
    public ulong Rip;

    /// <summary>The selector to return to.</summary>
    public ulong Cs;

    /// <summary>The flags to return with.</summary>
    public ulong Rflags;

    /// <summary>The stack pointer to return with.</summary>
    public ulong Rsp;

    /// <summary>The stack selector to return to.</summary>
    public ulong Ss;
}
