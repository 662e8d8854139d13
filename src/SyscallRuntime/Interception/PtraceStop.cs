namespace SyscallKit.Interception;

/// <summary>Where a tracer's task has stopped.</summary>
public enum PtraceStop
{
    /// <summary>It has not.</summary>
    None,

    /// <summary>In front of a call: <c>PTRACE_EVENTMSG_SYSCALL_ENTRY</c> (1).</summary>
    SyscallEntry,

    /// <summary>Behind a call: <c>PTRACE_EVENTMSG_SYSCALL_EXIT</c> (2).</summary>
    SyscallExit,

    /// <summary>Behind a call that was a step: SIGTRAP with <c>TRAP_BRKPT</c> at the next instruction.</summary>
    Step,
}
