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
    private const string NoFilter = "none";

    private volatile EventFilter? _filter;
    private volatile string _filterText = NoFilter;
    private volatile EventTrigger[] _triggers = [];
    private int _state = traceEvent.Format.UserArguments is null ? 0 : (int)TraceEventState.UserData;

    /// <summary>The event.</summary>
    public TraceEvent Event { get; } = traceEvent;

    /// <summary>What has to be looked at when the event is hit.</summary>
    public TraceEventState State => (TraceEventState)_state;

    /// <summary>What the records must pass; null if all are kept.</summary>
    public EventFilter? Filter => _filter;

    /// <summary>What the <c>filter</c> file says, without its last newline.</summary>
    public string FilterText => _filterText;

    /// <summary>What filter, text and message take of the host's memory.</summary>
    public long FilterBytes => Filter?.HeldBytes ?? (FilterText == NoFilter ? 0 : sizeof(char) * (long)FilterText.Length);

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

    /// <summary>Puts a filter in the place of the present one.</summary>
    public void SetFilter(EventFilter filter) => Filtered(filter, filter.Text);

    /// <summary>Removes the filter, and leaves a message in its place.</summary>
    public void SetFilterError(string readBack) => Filtered(null, readBack);

    /// <summary>Removes the filter.</summary>
    public void ClearFilter() => Filtered(null, NoFilter);

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

    private void Filtered(EventFilter? filter, string text)
    {
        (_filter, _filterText) = (filter, text);
        Set(TraceEventState.Filtered, filter is not null);
    }
}
