using System.Runtime.CompilerServices;
using SyscallKit.Kernel;

namespace SyscallKit.Injection;

/// <summary>The six arguments of a call.</summary>
[InlineArray(6)]
internal struct InjectedArguments
{
    private ulong _first;

    /// <summary>The arguments as the registers of an ABI hold them.</summary>
    public static InjectedArguments Of(in PtRegs regs, bool isCompat)
    {
        InjectedArguments arguments = default;
        (arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]) = isCompat
            ? ((uint)regs.bx, (uint)regs.cx, (uint)regs.dx, (uint)regs.si, (uint)regs.di, (uint)regs.bp)
            : (regs.di, regs.si, regs.dx, regs.r10, regs.r8, regs.r9);
        return arguments;
    }
}
