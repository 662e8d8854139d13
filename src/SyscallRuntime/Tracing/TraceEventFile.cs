namespace SyscallKit.Tracing;

/// <summary>An event as one tracer has it: Linux's <c>struct trace_event_file</c>.</summary>
/// <param name="traceEvent">The event.</param>
internal sealed class TraceEventFile(TraceEvent traceEvent)
{
    private const string NoFilter = "none";

    private volatile EventFilter? _filter;
    private volatile string _filterText = NoFilter;

    /// <summary>The event.</summary>
    public TraceEvent Event { get; } = traceEvent;

    /// <summary>What the records must pass; null if all are kept.</summary>
    public EventFilter? Filter => _filter;

    /// <summary>What the <c>filter</c> file says, without its last newline.</summary>
    public string FilterText => _filterText;

    /// <summary>Puts a filter in the place of the present one.</summary>
    public void SetFilter(EventFilter filter) => (_filter, _filterText) = (filter, filter.Text);

    /// <summary>Removes the filter, and leaves a message in its place.</summary>
    public void SetFilterError(string readBack) => (_filter, _filterText) = (null, readBack);

    /// <summary>Removes the filter.</summary>
    public void ClearFilter() => (_filter, _filterText) = (null, NoFilter);
}
