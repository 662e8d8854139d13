// Mirrors arch/x86/kernel/signal_32.c on a 64-bit kernel: ia32_setup_frame, ia32_setup_rt_frame, sigreturn, rt_sigreturn.
using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using SyscallKit.Declaring;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;

namespace SyscallKit.Signaling;

/// <summary>The frames of 32-bit handlers: <c>struct sigframe_ia32</c>, and <c>struct rt_sigframe_ia32</c> for those with <c>SA_SIGINFO</c> (arch/x86/include/asm/sigframe.h).</summary>
internal static class SignalFrame32
{
    /// <summary>The size of <c>struct sigframe_ia32</c>.</summary>
    public const int Size = 732;

    /// <summary>The size of <c>struct rt_sigframe_ia32</c>.</summary>
    public const int RtSize = 268;

    private const int ContextSize = 88;
    private const int ContextOffset = 8;
    private const int OldMaskOffset = ContextOffset + 80;
    private const int ExtraMaskOffset = 720;

    private const int RtInfoOffset = 16;
    private const int RtUcontextOffset = 144;
    private const int RtStackOffset = RtUcontextOffset + 8;
    private const int RtContextOffset = RtUcontextOffset + 20;
    private const int RtMaskOffset = RtContextOffset + ContextSize;

    private const uint UC_FP_XSTATE = 1;

    // pop %eax; mov $119, %eax; int $0x80: debuggers know frames by it.
    private const ulong Retcode = 0x80cd_0000_0077_b858;

    // mov $173, %eax; int $0x80
    private const ulong RtRetcode = 0x0080_cd00_0000_adb8;

    /// <summary>Builds a frame, and lets the task go on in the handler.</summary>
    /// <returns>False if it cannot be built: registers and task are as they were.</returns>
    public static bool Setup(in SignalFrame frame, in SigInfo info, ref ProcessorState state)
    {
        ref PtRegs regs = ref PtRegs.Of(ref state);
        bool isRt = frame.Action.Has(SignalAction.SA_SIGINFO);
        if (!frame.TryPlace(in regs, isRt ? RtSize : Size, is32Bit: true, out ulong address, out ulong fpstate))
            return false;
        SignalContext32 context = new(in state, in regs, in frame, fpstate);
        if (!(isRt ? WriteRt(in frame, in info, in context, address) : WritePlain(in frame, info.si_signo, in context, address)))
            return false;

        regs.sp = address;
        regs.ip = frame.Action.Handler;
        // For handlers that take their arguments in registers.
        regs.ax = (uint)info.si_signo;
        regs.dx = isRt ? address + RtInfoOffset : 0;
        regs.cx = isRt ? address + RtUcontextOffset : 0;
        regs.cs = LinuxGdt.User32Cs;
        regs.ss = LinuxGdt.UserDs;
        state.Ds = state.Es = FixedSegment.UserStack(LinuxGdt.UserDs);
        return true;
    }

    /// <summary><c>sigreturn</c>: the registers of the frame to which the stack pointer leads of the code that made the call.</summary>
    /// <returns>False if it cannot be read.</returns>
    public static bool Restore(TaskSignals signals, ISignalFpu? fpu, ref ProcessorState state)
    {
        IUserMemory memory = signals.Task.Memory;
        ulong address = PtRegs.Of(ref state).sp - 2 * sizeof(uint);
        if (!UserAccess.access_ok(address, Size)
            || memory.GetUser(new ReadOnlyUserPtr<uint>(address + OldMaskOffset), out uint low) != 0
            || memory.GetUser(new ReadOnlyUserPtr<uint>(address + ExtraMaskOffset), out uint high) != 0)
            return false;
        signals.Block(new SignalSet(low | (ulong)high << 32));
        return RestoreContext(signals, fpu, address + ContextOffset, ref state);
    }

    /// <summary>As <see cref="Restore"/>, <c>rt_sigreturn</c>.</summary>
    public static bool RestoreRt(TaskSignals signals, ISignalFpu? fpu, ref ProcessorState state)
    {
        IUserMemory memory = signals.Task.Memory;
        ulong address = PtRegs.Of(ref state).sp - sizeof(uint);
        if (!UserAccess.access_ok(address, RtSize) || memory.GetUser(new ReadOnlyUserPtr<ulong>(address + RtMaskOffset), out ulong mask) != 0)
            return false;
        signals.Block(new SignalSet(mask));
        if (!RestoreContext(signals, fpu, address + RtContextOffset, ref state))
            return false;
        Span<byte> stack = stackalloc byte[12];
        if (memory.CopyFromUser(stack, new ReadOnlyUserPtr(address + RtStackOffset)) != 0)
            return false;
        ReadOnlySpan<uint> words = MemoryMarshal.Cast<byte, uint>(stack);
        signals.SetStack(new SignalStack(words[0], words[1], words[2]), PtRegs.Of(ref state).sp);
        return true;
    }

    private static bool RestoreContext(TaskSignals signals, ISignalFpu? fpu, ulong address, ref ProcessorState state)
    {
        signals.Task.ForgetRestart();
        SignalContext32 context = default;
        if (signals.Task.Memory.CopyFromUser(SignalFrame.BytesOf(ref context), new ReadOnlyUserPtr(address)) != 0)
            return false;
        context.Load(ref state, ref PtRegs.Of(ref state));
        return SignalFrame.RestoreFpu(signals.Task, fpu, context.fpstate, is32Bit: true);
    }

    private static bool WritePlain(in SignalFrame frame, int signal, in SignalContext32 context, ulong address)
    {
        Span<byte> bytes = stackalloc byte[Size];
        uint ownReturn = (uint)address + ExtraMaskOffset + sizeof(uint);
        uint vdso = frame.Signals.Returns32.Sigreturn;
        Begin(in frame, vdso != 0 ? vdso : ownReturn, signal, bytes);
        MemoryMarshal.Write(bytes[ContextOffset..], in context);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[ExtraMaskOffset..], (uint)(frame.Mask.Bits >> 32));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[(ExtraMaskOffset + sizeof(uint))..], Retcode);
        // Between them is room for FPU registers of long ago, which nobody writes.
        return frame.Write(address, bytes[..(ContextOffset + ContextSize)]) && frame.Write(address + ExtraMaskOffset, bytes[ExtraMaskOffset..]);
    }

    private static bool WriteRt(in SignalFrame frame, in SigInfo info, in SignalContext32 context, ulong address)
    {
        Span<byte> bytes = stackalloc byte[RtSize];
        bytes.Clear();
        Begin(in frame, frame.Signals.Returns32.RtSigreturn, info.si_signo, bytes);
        SignalStack stack = frame.Signals.Stack;
        Span<uint> words = MemoryMarshal.Cast<byte, uint>(bytes);
        words[2] = (uint)address + RtInfoOffset;
        words[3] = (uint)address + RtUcontextOffset;
        SigInfo32.Write(in info, bytes.Slice(RtInfoOffset, SigInfo32.Size));
        words[RtUcontextOffset / sizeof(uint)] = frame.Fpu is null ? 0 : UC_FP_XSTATE;
        words = words[(RtStackOffset / sizeof(uint))..];
        (words[0], words[1], words[2]) = ((uint)stack.Sp, stack.Flags, (uint)stack.Size);
        MemoryMarshal.Write(bytes[RtContextOffset..], in context);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[RtMaskOffset..], frame.Mask.Bits);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[(RtMaskOffset + sizeof(ulong))..], RtRetcode);
        return frame.Write(address, bytes);
    }

    private static void Begin(in SignalFrame frame, uint returns, int signal, Span<byte> bytes)
    {
        if (frame.Action.Has(SignalAction.SA_RESTORER))
            returns = (uint)frame.Action.Restorer;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, returns);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[sizeof(uint)..], signal);
    }
}
