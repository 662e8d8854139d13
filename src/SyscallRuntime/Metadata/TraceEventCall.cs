namespace SyscallKit.Metadata;

/// <summary>A trace event: Linux's <c>struct trace_event_call</c>. Its id is not here, since each kernel numbers its events itself.</summary>
/// <param name="eventClass">What it records.</param>
/// <param name="name">Its name: <c>sys_enter_openat</c>.</param>
public sealed class TraceEventCall(TraceEventClass eventClass, string name)
{
    /// <summary>What it records.</summary>
    public TraceEventClass Class { get; } = eventClass;

    /// <summary>The name: <c>sys_enter_openat</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The system it belongs to: <c>syscalls</c> or <c>raw_syscalls</c>.</summary>
    public string System => Class is TraceEventClass.SyscallEnter or TraceEventClass.SyscallExit ? "syscalls" : "raw_syscalls";

    /// <summary>The call it belongs to; null for the raw events.</summary>
    public SyscallMetadata? Metadata { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => System + ":" + Name;
}
