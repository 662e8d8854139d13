namespace SyscallKit.Tracing.Triggers;

/// <summary>What a trigger does: Linux's <c>enum event_trigger_type</c>. An event has one of a kind, but one for each target of <see cref="EnableEvent"/> and <see cref="EnableHistogram"/>, and any number of <see cref="Histogram"/>.</summary>
internal enum TriggerKind
{
    /// <summary><c>ETT_TRACE_ONOFF</c>: traceon, traceoff.</summary>
    TraceOnOff,

    /// <summary><c>ETT_SNAPSHOT</c>.</summary>
    Snapshot,

    /// <summary><c>ETT_STACKTRACE</c>.</summary>
    StackTrace,

    /// <summary><c>ETT_EVENT_ENABLE</c>: enable_event, disable_event.</summary>
    EnableEvent,

    /// <summary><c>ETT_EVENT_HIST</c>.</summary>
    Histogram,

    /// <summary><c>ETT_HIST_ENABLE</c>: enable_hist, disable_hist.</summary>
    EnableHistogram,
}
