using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Recording;

namespace SyscallKit.Tracing.Tracefs;

/// <summary>The <c>events</c> directory of a tracer (kernel/trace/trace_events.c).</summary>
internal static class EventFiles
{
    /// <summary>The directory.</summary>
    public static TracefsNode Directory(SyscallTracer tracer) => TracefsNode.Directory("events", () => OfAll(tracer));

    /// <summary>Events as <c>available_events</c> and <c>set_event</c> list them.</summary>
    public static IEnumerable<string> Lines(IEnumerable<TraceEvent> events) => events.Select(static traceEvent => traceEvent.Call + "\n");

    private static IEnumerable<TracefsNode> OfAll(SyscallTracer tracer)
    {
        yield return TracefsNode.Switch("enable", () => tracer.EnableText(system: null), on => Set(tracer, ":", on));
        yield return TracefsNode.Text("header_event", static () => PageFormatText.Event);
        yield return TracefsNode.Text("header_page", static () => PageFormatText.Page);
        foreach (string system in tracer.Events.Events.Select(static traceEvent => traceEvent.Call.System).Distinct())
            yield return TracefsNode.Directory(system, () => OfSystem(tracer, system));
    }

    private static IEnumerable<TracefsNode> OfSystem(SyscallTracer tracer, string system)
    {
        yield return TracefsNode.Switch("enable", () => tracer.EnableText(system), on => Set(tracer, system + ":", on));
        yield return TracefsNode.Text(
            "filter",
            static () => SyscallTracer.SystemFilterText,
            text => tracer.SetFilter(system, text) is { } error ? -error.Errno : 0);
        foreach (TraceEvent traceEvent in tracer.Events.Events)
        {
            if (traceEvent.Call.System == system)
                yield return TracefsNode.Directory(traceEvent.Call.Name, () => OfEvent(tracer, traceEvent));
        }
    }

    private static IEnumerable<TracefsNode> OfEvent(SyscallTracer tracer, TraceEvent traceEvent)
    {
        yield return TracefsNode.Switch(
            "enable",
            () => tracer.EnableText(traceEvent),
            on =>
            {
                tracer.SetEnabled(traceEvent, on);
                return 0;
            });
        yield return TracefsNode.Text(
            "filter", () => tracer.FilterText(traceEvent), text => tracer.SetFilter(traceEvent, text) is { } error ? -error.Errno : 0);
        yield return TracefsNode.Text("format", () => traceEvent.FormatText);
        yield return TracefsNode.Pieces("hist", () => tracer.HistogramText(traceEvent));
        yield return TracefsNode.Text("id", () => string.Create(CultureInfo.InvariantCulture, $"{traceEvent.Id}\n"));
        yield return TracefsNode.Pieces(
            "trigger",
            () => tracer.TriggerLines(traceEvent),
            text => text.Length != 0 && tracer.SetTrigger(traceEvent, text) is { } error ? -error.Errno : 0,
            () => tracer.RemoveHistograms(traceEvent));
    }

    private static long Set(SyscallTracer tracer, string events, bool on) => tracer.SetEvent(on ? events : "!" + events) ? 0 : -Errno.EINVAL;
}
