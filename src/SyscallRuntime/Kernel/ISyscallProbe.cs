namespace SyscallKit.Kernel;

/// <summary>
/// What hangs on the tracepoints <c>raw_syscalls:sys_enter</c> and <c>sys_exit</c> (include/trace/events/syscalls.h). A tracer is one.
/// </summary>
/// <remarks>
/// Called on the thread that runs the processor, so by several threads at a time. An exception leaves the processor in the middle of the
/// call, as one from a handler does, and reaches whoever runs it. Registers are then as they were in front of the tracepoint, and
/// <c>LinuxEntry.Resume</c> without a result calls its probes again.
/// </remarks>
public interface ISyscallProbe
{
    /// <summary>A call begins: <c>trace_sys_enter</c>.</summary>
    /// <param name="cpu">The processor; its task makes the call.</param>
    /// <param name="regs">The caller's registers.</param>
    /// <param name="id">The number: sign-extended from 32 bits; -1 if nothing will be called.</param>
    void SysEnter(Cpu cpu, in PtRegs regs, long id);

    /// <summary>A call ends: <c>trace_sys_exit</c>. Its number is <c>(int)regs.orig_ax</c>.</summary>
    /// <param name="cpu">The processor; its task made the call.</param>
    /// <param name="regs">The caller's registers.</param>
    /// <param name="ret">The result, before anything that user space would not see is taken out of it (restart codes).</param>
    void SysExit(Cpu cpu, in PtRegs regs, long ret);
}
