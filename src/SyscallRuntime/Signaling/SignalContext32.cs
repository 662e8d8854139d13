using System.Runtime.InteropServices;
using SyscallKit.Kernel;
using SyscallKit.Processor;

namespace SyscallKit.Signaling;

/// <summary><c>struct sigcontext_32</c> (arch/x86/include/uapi/asm/sigcontext.h): 88 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SignalContext32
{
    public uint gs, fs, es, ds, di, si, bp, sp, bx, dx, cx, ax, trapno, err, ip, cs, flags, sp_at_signal, ss, fpstate, oldmask, cr2;

    /// <summary><c>__unsafe_setup_sigcontext32</c> (arch/x86/kernel/signal_32.c).</summary>
    public SignalContext32(in ProcessorState state, in PtRegs regs, in SignalFrame frame, ulong fpstate)
    {
        (gs, fs, es, ds) = (state.Gs.Selector, state.Fs.Selector, state.Es.Selector, state.Ds.Selector);
        (di, si, bp, sp) = ((uint)regs.di, (uint)regs.si, (uint)regs.bp, (uint)regs.sp);
        (bx, dx, cx, ax) = ((uint)regs.bx, (uint)regs.dx, (uint)regs.cx, (uint)regs.ax);
        (ip, cs, flags, sp_at_signal, ss) = ((uint)regs.ip, (uint)regs.cs, (uint)regs.flags, (uint)regs.sp, (uint)regs.ss);
        SignalTrap trap = frame.Signals.Trap;
        (trapno, err, cr2) = ((uint)trap.TrapNr, (uint)trap.ErrorCode, (uint)trap.Cr2);
        (this.fpstate, oldmask) = ((uint)fpstate, (uint)frame.Mask.Bits);
    }

    /// <summary><c>ia32_restore_sigcontext</c>: only what 32-bit code has; r8 to r15 stay.</summary>
    public readonly void Load(ref ProcessorState state, ref PtRegs regs)
    {
        (regs.di, regs.si, regs.bp, regs.sp) = (di, si, bp, sp);
        (regs.bx, regs.dx, regs.cx, regs.ax) = (bx, dx, cx, ax);
        regs.ip = ip;
        regs.cs = (ushort)cs | 3U;
        regs.ss = (ushort)ss | 3U;
        regs.flags = regs.flags & ~SignalFrame64.Flags | flags & SignalFrame64.Flags;
        regs.orig_ax = ulong.MaxValue;
        Reload(ref state.Gs, gs);
        Reload(ref state.Fs, fs);
        Reload(ref state.Ds, ds);
        Reload(ref state.Es, es);
    }

    /// <summary><c>reload_segments</c>: only if the handler has changed the selector. One that the table does not have becomes a null selector.</summary>
    private static void Reload(ref SegmentRegister segment, uint value)
    {
        ushort selector = (ushort)value;
        // fixup_rpl: a null selector stays one.
        if (selector > 3)
            selector |= 3;
        if (selector == segment.Selector)
            return;
        segment = selector == LinuxGdt.UserDs ? FixedSegment.UserStack(selector) : default;
    }
}
