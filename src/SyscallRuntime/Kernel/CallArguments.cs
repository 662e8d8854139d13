using System.Runtime.CompilerServices;

namespace SyscallKit.Kernel;

/// <summary>In which registers the arguments of a call are (<c>syscall_get_arguments</c>, arch/x86/include/asm/syscall.h).</summary>
internal static class CallArguments
{
    /// <summary>How many a call can have.</summary>
    public const int Count = 6;

    /// <summary>An argument, with all 64 bits of its register.</summary>
    public static ulong Get(in PtRegs regs, bool isCompat, int index) => Of(ref Unsafe.AsRef(in regs), isCompat, index);

    /// <summary>The register of an argument.</summary>
    /// <param name="regs">The registers.</param>
    /// <param name="isCompat">Whether the call came in by a 32-bit entry.</param>
    /// <param name="index">Which argument, 0 to 5.</param>
    public static ref ulong Of(ref PtRegs regs, bool isCompat, int index)
    {
        switch (index)
        {
            case 0: return ref isCompat ? ref regs.bx : ref regs.di;
            case 1: return ref isCompat ? ref regs.cx : ref regs.si;
            case 2: return ref regs.dx;
            case 3: return ref isCompat ? ref regs.si : ref regs.r10;
            case 4: return ref isCompat ? ref regs.di : ref regs.r8;
            default: return ref isCompat ? ref regs.bp : ref regs.r9;
        }
    }
}
