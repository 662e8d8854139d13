using System.Runtime.CompilerServices;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

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

    /// <summary>The register of an argument.</summary>
    public static ref ulong At(ref PtRegs regs, int index, SyscallAbi abi)
    {
        bool isCompat = abi == SyscallAbi.Ia32;
        switch (index)
        {
            case 0:
                return ref isCompat ? ref regs.bx : ref regs.di;
            case 1:
                return ref isCompat ? ref regs.cx : ref regs.si;
            case 2:
                return ref regs.dx;
            case 3:
                return ref isCompat ? ref regs.si : ref regs.r10;
            case 4:
                return ref isCompat ? ref regs.di : ref regs.r8;
            default:
                return ref isCompat ? ref regs.bp : ref regs.r9;
        }
    }
}
