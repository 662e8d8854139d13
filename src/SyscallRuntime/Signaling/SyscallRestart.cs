// Mirrors arch/x86/kernel/signal.c (handle_signal, arch_do_signal_or_restart) and arch/x86/include/asm/syscall.h.
using SyscallKit.Declaring;
using SyscallKit.Kernel;

namespace SyscallKit.Signaling;

/// <summary>Whether a call that a signal ended begins anew.</summary>
internal static class SyscallRestart
{
    private const ulong restart_syscall = 219;
    private const ulong ia32_restart_syscall = 0;

    // SYSCALL, SYSENTER and INT 80h all have two bytes; behind the two of 32-bit code the kernel has put ip behind the INT 80h of the vDSO.
    private const int InstructionLength = 2;

    /// <summary>Whether the task comes from a call that ended with a restart code.</summary>
    public static bool IsWanted(SyscallTask task, in PtRegs regs) => CodeOf(task, in regs) is Errno.ERESTARTSYS or Errno.ERESTARTNOINTR or Errno.ERESTARTNOHAND or Errno.ERESTART_RESTARTBLOCK;

    /// <summary>Before the frame of a handler is built: what the frame is to hold.</summary>
    /// <param name="task">The task.</param>
    /// <param name="regs">Its registers.</param>
    /// <param name="restarts">Whether the handler wants calls to be restarted (<c>SA_RESTART</c>).</param>
    public static void WithHandler(SyscallTask task, ref PtRegs regs, bool restarts)
    {
        switch (CodeOf(task, in regs))
        {
            case Errno.ERESTART_RESTARTBLOCK or Errno.ERESTARTNOHAND:
            case Errno.ERESTARTSYS when !restarts:
                regs.ax = unchecked((ulong)-Errno.EINTR);
                break;
            case Errno.ERESTARTSYS or Errno.ERESTARTNOINTR:
                Again(ref regs, regs.orig_ax);
                break;
        }
    }

    /// <summary>When no signal is left, and none had a handler.</summary>
    public static void WithoutHandler(SyscallTask task, ref PtRegs regs)
    {
        switch (CodeOf(task, in regs))
        {
            case Errno.ERESTARTSYS or Errno.ERESTARTNOINTR or Errno.ERESTARTNOHAND:
                Again(ref regs, regs.orig_ax);
                break;
            case Errno.ERESTART_RESTARTBLOCK:
                // get_nr_restart_syscall: by the call that armed it, not by the one that says so.
                Again(ref regs, task.RestartBlock.IsCompat ? ia32_restart_syscall : restart_syscall);
                break;
        }
    }

    /// <summary><c>syscall_get_error</c>: of a 32-bit call the low half decides. 0 if the task comes from no call (<c>syscall_get_nr</c> is -1).</summary>
    private static int CodeOf(SyscallTask task, in PtRegs regs)
    {
        if ((int)regs.orig_ax == -1)
            return 0;
        long result = task.InCompatSyscall ? (int)regs.ax : (long)regs.ax;
        return Errno.TryFromResult(result, out Errno error) ? error.Number : 0;
    }

    private static void Again(ref PtRegs regs, ulong number)
    {
        regs.ax = number;
        regs.ip -= InstructionLength;
    }
}
