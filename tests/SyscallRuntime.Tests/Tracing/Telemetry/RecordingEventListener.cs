using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Linq;
using SyscallKit.Tracing.Telemetry;

namespace SyscallKit.Tests.Tracing.Telemetry;

/// <summary>Listens to the event source.</summary>
internal sealed class RecordingEventListener : EventListener
{
    private EventSource? _source;

    public RecordingEventListener(EventKeywords keywords = EventKeywords.All, EventLevel level = EventLevel.Informational)
    {
        // Sources that exist are reported by the base constructor, before the arguments are there to be used.
        if (_source is not null)
            EnableEvents(_source, level, keywords);
    }

    public ConcurrentQueue<EventWrittenEventArgs> Events { get; } = [];

    public string[] Texts => [.. Events.Select(static written =>
        written.EventName + " " + string.Join(' ', written.Payload!.Select(static value => System.Convert.ToString(value, CultureInfo.InvariantCulture))))];

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == SyscallTelemetry.EventSourceName)
            _source = eventSource;
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventSource.Name == SyscallTelemetry.EventSourceName)
            Events.Enqueue(eventData);
    }
}
