using System.Collections.Generic;
using System.Linq;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Recording;
using SyscallKit.Tracing.Triggers;

namespace SyscallKit.Tracing.Tracefs;

/// <summary>What the files of events say.</summary>
internal static class EventTexts
{
    /// <summary>What the <c>filter</c> file of a system says, whatever was written to it (<c>DEFAULT_SYS_FILTER_MESSAGE</c>, kernel/trace/trace_events_filter.c).</summary>
    public const string SystemFilter =
        """
        ### global filter ###
        # Use this to set filters for multiple events.
        # Only events with the given fields will be affected.
        # If no events are modified, an error message will be displayed here

        """;

    // trigger_show, kernel/trace/trace_events_trigger.c
    private const string AvailableTriggers =
        """
        # Available triggers:
        # traceon traceoff snapshot stacktrace enable_event disable_event enable_hist disable_hist hist

        """;

    /// <summary><c>events/SYSTEM/EVENT/enable</c> (<c>event_enable_read</c>): a <c>*</c> stands behind it if triggers have the event hit.</summary>
    public static string Enable(SyscallTracer tracer, TraceEvent traceEvent) =>
        tracer.Read(traceEvent, static file => (file.IsEnabled ? "1" : "0") + (file.SoftModeCount > 0 ? "*\n" : "\n"));

    /// <summary><c>events/SYSTEM/enable</c> and <c>events/enable</c> (<c>system_enable_read</c>): 0, 1, X if some are and some are not.</summary>
    /// <param name="tracer">The tracer.</param>
    /// <param name="system">The system; null for all.</param>
    public static string Enable(SyscallTracer tracer, string? system) =>
        tracer.Read(system, static files => files.Select(static file => file.IsHit).Distinct().ToArray()) switch
        {
            [] => "?\n",
            [var areHit] => areHit ? "1\n" : "0\n",
            _ => "X\n",
        };

    /// <summary><c>events/SYSTEM/EVENT/filter</c> (<c>print_event_filter</c>): the filter, <c>none</c>, or the text that was refused with a caret and a message.</summary>
    public static string Filter(SyscallTracer tracer, TraceEvent traceEvent) =>
        tracer.Read(traceEvent, static file => file.Filter?.Text ?? file.FilterError?.ReadBack ?? "none") + "\n";

    /// <summary>
    /// <c>events/SYSTEM/EVENT/trigger</c>: the triggers, or the commands that there are. A line is made when it is needed; until then the triggers
    /// are held, removed or not.
    /// </summary>
    public static TracefsText Triggers(SyscallTracer tracer, TraceEvent traceEvent)
    {
        EventTrigger[] triggers = tracer.Read(traceEvent, static file => file.Triggers);
        return triggers.Length == 0
            ? TracefsText.Of(AvailableTriggers)
            : TracefsText.OfLines(triggers.Select(static trigger => trigger.Describe() + "\n"), triggers.Sum(static trigger => trigger.HeldBytes));
    }

    /// <summary><c>events/SYSTEM/EVENT/hist</c> (<c>hist_show</c>): the histograms as they are now, two newlines between them.</summary>
    public static TracefsText Histograms(SyscallTracer tracer, TraceEvent traceEvent)
    {
        IEnumerable<string> pieces = [];
        bool isFirst = true;
        long heldBytes = 0;
        foreach (HistogramTrigger trigger in tracer.Read(traceEvent, static file => file.Triggers).OfType<HistogramTrigger>())
        {
            IEnumerable<string> next = trigger.Histogram.Pieces(out long held);
            pieces = isFirst ? next : pieces.Append("\n\n").Concat(next);
            isFirst = false;
            heldBytes += held;
        }

        return TracefsText.OfBytes(pieces, heldBytes);
    }
}
