using System.Runtime.InteropServices;
using SyscallKit.Kernel;

namespace SyscallKit.Signaling;

/// <summary><c>struct sigcontext</c> of 64-bit programs (arch/x86/include/uapi/asm/sigcontext.h), without the eight quadwords at its end that the kernel does not touch.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SignalContext64
{
    public ulong r8, r9, r10, r11, r12, r13, r14, r15, di, si, bp, bx, dx, ax, cx, sp, ip, flags;
    public ushort cs, gs, fs, ss;
    public ulong err, trapno, oldmask, cr2, fpstate;

    /// <summary><c>__unsafe_setup_sigcontext</c>.</summary>
    public SignalContext64(in PtRegs regs, in SignalFrame frame, ulong fpstate)
    {
        (r8, r9, r10, r11, r12, r13, r14, r15) = (regs.r8, regs.r9, regs.r10, regs.r11, regs.r12, regs.r13, regs.r14, regs.r15);
        (di, si, bp, bx, dx, ax, cx, sp) = (regs.di, regs.si, regs.bp, regs.bx, regs.dx, regs.ax, regs.cx, regs.sp);
        (ip, flags, cs, ss) = (regs.ip, regs.flags, (ushort)regs.cs, (ushort)regs.ss);
        (trapno, err, cr2) = frame.Signals.Trap;
        oldmask = frame.Mask.Bits;
        this.fpstate = fpstate;
    }

    /// <summary>The general registers.</summary>
    public readonly void Load(ref PtRegs regs)
    {
        (regs.r8, regs.r9, regs.r10, regs.r11, regs.r12, regs.r13, regs.r14, regs.r15) = (r8, r9, r10, r11, r12, r13, r14, r15);
        (regs.di, regs.si, regs.bp, regs.bx, regs.dx, regs.ax, regs.cx, regs.sp) = (di, si, bp, bx, dx, ax, cx, sp);
        regs.ip = ip;
    }
}
