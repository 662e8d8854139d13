namespace SyscallKit.Metadata;

/// <summary>The two events of every call, whatever its number: Linux's system <c>raw_syscalls</c> (include/trace/events/syscalls.h).</summary>
public static class RawSyscallEvents
{
    /// <summary><c>raw_syscalls:sys_enter</c>: number and all six registers.</summary>
    public static TraceEventCall SysEnter { get; } = new(TraceEventClass.RawEnter, "sys_enter");

    /// <summary><c>raw_syscalls:sys_exit</c>: number and result.</summary>
    public static TraceEventCall SysExit { get; } = new(TraceEventClass.RawExit, "sys_exit");
}
