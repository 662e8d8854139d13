// Mirrors arch/x86/kernel/signal_64.c and signal_32.c: the calls with which handlers end.
using SyscallKit.Kernel;
using SyscallKit.Processor;

namespace SyscallKit.Signaling;

/// <content>The end of a handler.</content>
public sealed partial class TaskSignals
{
    /// <summary>
    /// <c>rt_sigreturn</c> of 64-bit programs: mask, alternate stack and registers are those of the frame. A frame that cannot be read is answered by a forced SIGSEGV.
    /// </summary>
    /// <param name="context">The call.</param>
    /// <returns>What the handler has to return: rax of the frame.</returns>
    public long RtSigreturn(SyscallContext context)
    {
        ref PtRegs regs = ref context.EditRegs();
        return SignalFrame64.Restore(this, context.Engine as ISignalFpu, ref regs) ? (long)regs.ax : BadFrame();
    }

    /// <summary><c>sigreturn</c> of 32-bit programs, number 119: behind a handler without <c>SA_SIGINFO</c>.</summary>
    /// <param name="context">The call.</param>
    /// <returns>What the handler has to return: eax of the frame.</returns>
    public long CompatSigreturn(SyscallContext context)
    {
        ref ProcessorState state = ref context.EditProcessor();
        return SignalFrame32.Restore(this, context.Engine as ISignalFpu, ref state) ? (long)PtRegs.Of(ref state).ax : BadFrame();
    }

    /// <summary><c>rt_sigreturn</c> of 32-bit programs, number 173: behind a handler with <c>SA_SIGINFO</c>.</summary>
    /// <param name="context">The call.</param>
    /// <returns>What the handler has to return: eax of the frame.</returns>
    public long CompatRtSigreturn(SyscallContext context)
    {
        ref ProcessorState state = ref context.EditProcessor();
        return SignalFrame32.RestoreRt(this, context.Engine as ISignalFpu, ref state) ? (long)PtRegs.Of(ref state).ax : BadFrame();
    }

    /// <summary><c>signal_fault</c>.</summary>
    private long BadFrame()
    {
        Force(SegmentationFault, dropsHandler: false);
        return 0;
    }
}
