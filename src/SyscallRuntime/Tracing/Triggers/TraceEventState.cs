using System;

namespace SyscallKit.Tracing.Triggers;

/// <summary>
/// What stands between an event and its plain recording: the <c>EVENT_FILE_FL_*</c> bits of Linux (include/linux/trace_events.h), and those
/// of its tracer beside them. While all are 0 an event costs one branch for all of it.
/// </summary>
[Flags]
internal enum TraceEventState
{
    /// <summary>Nothing: each hit is recorded.</summary>
    None = 0,

    /// <summary>Only records that pass are kept (<c>FILTERED</c>).</summary>
    Filtered = 1 << 0,

    /// <summary>Hit for its triggers, but not recorded (<c>SOFT_DISABLED</c>).</summary>
    SoftDisabled = 1 << 1,

    /// <summary>There are triggers (<c>TRIGGER_MODE</c>).</summary>
    Triggers = 1 << 2,

    /// <summary>Some of them look at the record, or act after it (<c>TRIGGER_COND</c>).</summary>
    ConditionalTriggers = 1 << 3,

    /// <summary>Records carry what arguments point to.</summary>
    UserData = 1 << 4,

    /// <summary>Of the tracer: some tasks are ignored (<c>PID_FILTER</c>).</summary>
    PidFilter = 1 << 16,

    /// <summary>Of the tracer: nothing is recorded (<c>tracing_on</c> is 0).</summary>
    TracingOff = 1 << 17,

    /// <summary>Of the tracer: nothing is recorded for now (<c>stop_count</c>).</summary>
    Stopped = 1 << 19,

    /// <summary>Of the tracer: stacks are recorded behind events (<c>TRACE_ITER_STACKTRACE</c>).</summary>
    Stacks = 1 << 18,
}
