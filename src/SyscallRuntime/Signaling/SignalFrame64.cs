// Mirrors arch/x86/kernel/signal_64.c: x64_setup_rt_frame, rt_sigreturn.
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;

namespace SyscallKit.Signaling;

/// <summary><c>struct rt_sigframe</c> of 64-bit programs: 440 bytes.</summary>
[StructLayout(LayoutKind.Explicit, Size = Size)]
internal struct SignalFrame64
{
    /// <summary>Its size in bytes.</summary>
    public const int Size = 440;

    /// <summary>The flags that a frame sets (<c>FIX_EFLAGS</c>, arch/x86/include/asm/sighandling.h).</summary>
    public const ulong Flags = Rflags.AC | Rflags.OF | Rflags.DF | Rflags.TF | Rflags.SF | Rflags.ZF | Rflags.AF | Rflags.PF | Rflags.CF | Rflags.RF;

    private const int ContextOffset = 48;
    private const int StackOffset = 24;
    private const int UcontextOffset = 8;
    private const int MaskOffset = 304;
    private const int InfoOffset = 312;

    private const ulong UC_FP_XSTATE = 1;
    private const ulong UC_SIGCONTEXT_SS = 2;
    private const ulong UC_STRICT_RESTORE_SS = 4;

    [FieldOffset(0)]
    private ulong pretcode;

    [FieldOffset(UcontextOffset)]
    private ulong uc_flags;

    [FieldOffset(StackOffset)]
    private ulong ss_sp;

    [FieldOffset(32)]
    private uint ss_flags;

    [FieldOffset(40)]
    private ulong ss_size;

    [FieldOffset(ContextOffset)]
    private SignalContext64 uc_mcontext;

    [FieldOffset(MaskOffset)]
    private ulong uc_sigmask;

    [FieldOffset(InfoOffset)]
    private SigInfo info;

    /// <summary>Builds a frame, and lets the task go on in the handler.</summary>
    /// <returns>False if it cannot be built: registers and task are as they were.</returns>
    public static bool Setup(in SignalFrame frame, in SigInfo info, ref PtRegs regs)
    {
        // x86-64 has no vDSO code to return to.
        if (!frame.Action.Has(SignalAction.SA_RESTORER) || !frame.TryPlace(in regs, Size, is32Bit: false, out ulong address, out ulong fpstate))
            return false;
        SignalStack stack = frame.Signals.Stack;
        SignalFrame64 bytes = new()
        {
            pretcode = frame.Action.Restorer,
            uc_flags = UC_SIGCONTEXT_SS | (frame.Fpu is null ? 0 : UC_FP_XSTATE) | (regs.cs == LinuxGdt.UserCs ? UC_STRICT_RESTORE_SS : 0),
            ss_sp = stack.Sp,
            ss_flags = stack.Flags,
            ss_size = stack.Size,
            uc_mcontext = new SignalContext64(in regs, in frame, fpstate),
            uc_sigmask = frame.Mask.Bits,
            info = info,
        };
        if (!bytes.Write(in frame, address))
            return false;

        regs.di = (uint)info.si_signo;
        regs.ax = 0;
        regs.si = address + InfoOffset;
        regs.dx = address + UcontextOffset;
        regs.ip = frame.Action.Handler;
        regs.sp = address;
        regs.cs = LinuxGdt.UserCs;
        if (!IsUsableStack(regs.ss))
            regs.ss = LinuxGdt.UserDs;
        return true;
    }

    /// <summary><c>rt_sigreturn</c>: the registers of the frame to which the handler's stack pointer leads.</summary>
    /// <returns>False if it cannot be read.</returns>
    public static bool Restore(TaskSignals signals, ISignalFpu? fpu, ref PtRegs regs)
    {
        IUserMemory memory = signals.Task.Memory;
        ulong address = regs.sp - sizeof(ulong);
        SignalFrame64 bytes = default;
        if (!UserAccess.access_ok(address, Size)
            || memory.GetUser(new ReadOnlyUserPtr<ulong>(address + MaskOffset), out bytes.uc_sigmask) != 0
            || memory.GetUser(new ReadOnlyUserPtr<ulong>(address + UcontextOffset), out bytes.uc_flags) != 0)
            return false;
        signals.Block(new SignalSet(bytes.uc_sigmask));
        // Before the registers: with those the program may lose its right to read its stack (protection keys; since 6.12).
        if (memory.CopyFromUser(SignalFrame.BytesOf(ref bytes)[StackOffset..ContextOffset], new ReadOnlyUserPtr(address + StackOffset)) != 0)
            return false;
        signals.SetStack(new SignalStack(bytes.ss_sp, bytes.ss_flags, bytes.ss_size), regs.sp);

        signals.Task.ForgetRestart();
        if (memory.CopyFromUser(SignalFrame.BytesOf(ref bytes.uc_mcontext), new ReadOnlyUserPtr(address + ContextOffset)) != 0)
            return false;
        ref readonly SignalContext64 context = ref bytes.uc_mcontext;
        context.Load(ref regs);
        regs.cs = context.cs | 3U;
        regs.ss = context.ss | 3U;
        regs.flags = regs.flags & ~Flags | context.flags & Flags;
        regs.orig_ax = ulong.MaxValue;
        // Programs that know nothing of ss leave a wrong one there.
        if ((bytes.uc_flags & UC_STRICT_RESTORE_SS) == 0 && regs.cs == LinuxGdt.UserCs && !IsUsableStack(regs.ss))
            regs.ss = LinuxGdt.UserDs;
        return SignalFrame.RestoreFpu(signals.Task, fpu, context.fpstate, is32Bit: false);
    }

    /// <summary><c>force_valid_ss</c>: whether the selector is one of writable user data; the table has one.</summary>
    private static bool IsUsableStack(ulong ss) => (ss | 3) == LinuxGdt.UserDs;

    /// <summary>What the kernel writes; the holes keep what the program had there.</summary>
    private bool Write(in SignalFrame frame, ulong address)
    {
        Span<byte> bytes = SignalFrame.BytesOf(ref this);
        int end = ContextOffset + Unsafe.SizeOf<SignalContext64>();
        return frame.Write(address, bytes[..36])
            && frame.Write(address + 40, bytes[40..end])
            && frame.Write(address + MaskOffset, bytes[MaskOffset..InfoOffset])
            && (!frame.Action.Has(SignalAction.SA_SIGINFO) || frame.Write(address + InfoOffset, bytes[InfoOffset..]));
    }
}
