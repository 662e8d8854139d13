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

    /// <summary>A filter said <c>SECCOMP_RET_TRACE</c>: <c>PTRACE_EVENT_SECCOMP</c> (7). The message is what it said besides.</summary>
    Seccomp,

    /// <summary>The task is about to die: <c>PTRACE_EVENT_EXIT</c> (6). The message is the signal, or the exit status times 256.</summary>
    Exit,

    /// <summary>In front of the delivery of a signal: <see cref="Tracer.SigInfo"/> says which. A step is SIGTRAP.</summary>
    Signal,

    /// <summary>At the first instruction of a handler, after a step into it.</summary>
    Handler,
}
