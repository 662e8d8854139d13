using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Filtering;
using SyscallKit.Tracing.Recording;

namespace SyscallKit.Conformance;

/// <summary><c>filters FILTERS.tsv CALLS.tsv OUT.tsv</c>: writes every expression to the event's filter, makes the recorded calls, and tells what came of it.</summary>
internal static class FiltersVerb
{
    private const string Header =
        "#event\texpression\tresult\terrno\terror_log message\tcaret column (0-based in expression)\tfilter file reads back\t"
        + "matched call indexes (see filter-calls.tsv)";

    /// <summary>
    /// The processors that the machine could have had (<c>nr_cpu_ids</c>). Two ran; a list with processor 3 was accepted, one with 99999 was not.
    /// </summary>
    public const int CpuCount = 64;

    public static void Run(string filtersPath, string callsPath, string outputPath)
    {
        RecordedCalls calls = RecordedCalls.Read(callsPath);
        // An empty expression may have lost its tab.
        TsvFile filters = TsvFile.Read(filtersPath, 1);
        ImmutableArray<string[]>.Builder rows = ImmutableArray.CreateBuilder<string[]>(filters.Rows.Length);
        foreach (string[] row in filters.Rows)
            rows.Add(Try(RecordedEvents.Registry, row[0], row.ElementAtOrDefault(1) ?? "", calls) ?? throw new InputException($"{filtersPath}: {row[0]} is no event"));
        new TsvFile(Header, rows.MoveToImmutable()).Write(outputPath);
    }

    /// <summary>Tries one expression.</summary>
    /// <param name="events">The events.</param>
    /// <param name="eventName">The event, as <c>system/name</c>.</param>
    /// <param name="expression">The expression.</param>
    /// <param name="calls">The calls.</param>
    /// <returns>The eight columns; null if there is no such event.</returns>
    public static string[]? Try(TraceEventRegistry events, string eventName, string expression, RecordedCalls calls)
    {
        string[] path = eventName.Split('/');
        TraceEvent? traceEvent = events.Events.FirstOrDefault(item => path.Length == 2 && item.Call.System == path[0] && item.Call.Name == path[1]);
        if (traceEvent is null)
            return null;
        SyscallTracer tracer = new(events, CpuCount, new CounterClock(), 1);
        tracer.SetEnabled(traceEvent, true);
        FilterError? error = tracer.SetFilter(traceEvent, expression);
        string matched = string.Join(',', calls.Make(eventName, tracer));
        return
        [
            eventName,
            expression,
            error is null ? "accept" : "reject",
            error is null ? "0" : error.Errno.Number.ToString(CultureInfo.InvariantCulture),
            error?.Message ?? "",
            error?.ReadBack is null ? "" : error.Column.ToString(CultureInfo.InvariantCulture),
            AsRecorded(tracer.FilterText(traceEvent).TrimEnd('\n')),
            matched.Length == 0 ? "(none)" : matched,
        ];
    }

    /// <summary>A text of the kernel as the recordings have it: they took its bytes for Latin-1, and were then written as UTF-8.</summary>
    public static string AsRecorded(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}
