namespace SyscallKit.Metadata;

/// <summary>What kind of event it is: Linux's <c>struct trace_event_class</c>.</summary>
public enum TraceEventClass
{
    /// <summary><c>event_class_syscall_enter</c>: number and arguments of one call.</summary>
    SyscallEnter,

    /// <summary><c>event_class_syscall_exit</c>: number and result of one call.</summary>
    SyscallExit,

    /// <summary><c>raw_syscalls:sys_enter</c>: number and all six registers of any call.</summary>
    RawEnter,

    /// <summary><c>raw_syscalls:sys_exit</c>: number and result of any call.</summary>
    RawExit,
}
