using System;
using System.Threading;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Filtering;

namespace SyscallKit.Tracing.Triggers;

/// <summary>An event as one tracer has it: Linux's <c>struct trace_event_file</c>.</summary>
/// <remarks>Processors read it at each hit. Who changes it holds the tracer's lock, but for <see cref="IsSoftDisabled"/>, which triggers change.</remarks>
/// <param name="traceEvent">The event.</param>
internal sealed class TraceEventFile(TraceEvent traceEvent)
{
    private volatile EventFilter? _filter;
    private volatile EventTrigger[] _triggers = [];
    private int _state = traceEvent.Format.UserArguments is null ? 0 : (int)TraceEventState.UserData;

    /// <summary>The event.</summary>
    public TraceEvent Event { get; } = traceEvent;

    /// <summary>What has to be looked at when the event is hit.</summary>
    public TraceEventState State => (TraceEventState)_state;

    /// <summary>What the records must pass; null if all are kept.</summary>
    public EventFilter? Filter => _filter;

    /// <summary>Why the last filter was refused, which is in the place of one then; null if none was.</summary>
    public FilterError? FilterError { get; private set; }

    /// <summary>What filter or error take of the host's memory, in bytes.</summary>
    public long FilterBytes => Filter?.HeldBytes ?? FilterError?.HeldBytes ?? 0;

    /// <summary>The triggers in the order in which Linux keeps them. Replaced as a whole.</summary>
    public EventTrigger[] Triggers => _triggers;

    /// <summary>Whether processors come by (<c>ENABLED</c>).</summary>
    public bool IsHit { get; set; }

    /// <summary>How many triggers want the event to be hit, recorded or not (<c>sm_ref</c>).</summary>
    public int SoftModeCount { get; set; }

    /// <summary>Hit, but not recorded.</summary>
    public bool IsSoftDisabled
    {
        get => (State & TraceEventState.SoftDisabled) != 0;
        set => Set(TraceEventState.SoftDisabled, value);
    }

    /// <summary>Whether the event is recorded.</summary>
    public bool IsEnabled => IsHit && !IsSoftDisabled;

    /// <summary>Puts a filter, an error, or neither in the place of what is there.</summary>
    public void SetFilter(EventFilter? filter, FilterError? error = null)
    {
        (_filter, FilterError) = (filter, error);
        Set(TraceEventState.Filtered, filter is not null);
    }

    /// <summary>Replaces the triggers.</summary>
    public void SetTriggers(EventTrigger[] triggers)
    {
        _triggers = triggers;
        Set(TraceEventState.ConditionalTriggers, Array.Exists(triggers, static trigger => trigger.IsConditional));
        Set(TraceEventState.Triggers, triggers.Length != 0);
    }

    /// <summary>Sets or clears bits of <see cref="State"/>.</summary>
    public void Set(TraceEventState bits, bool value)
    {
        if (value)
            Interlocked.Or(ref _state, (int)bits);
        else
            Interlocked.And(ref _state, ~(int)bits);
    }
}
