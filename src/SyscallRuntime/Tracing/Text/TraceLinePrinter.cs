using System;
using System.Globalization;
using System.Text;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;

namespace SyscallKit.Tracing.Text;

/// <summary>Prints single records: what Linux's <c>print_trace_line</c> does (kernel/trace/trace.c), for <c>trace</c> and <c>trace_pipe</c> alike.</summary>
/// <param name="events">The events of the kernel that recorded.</param>
/// <param name="savedCmdlines">The names of the tasks.</param>
/// <param name="options">How.</param>
internal sealed class TraceLinePrinter(TraceEventRegistry events, SavedCmdlines savedCmdlines, TraceTextOptions options)
{
    // __TRACE_LAST_TYPE (kernel/trace/trace.h): what is no event has no fields (print_event_fields).
    private const int LastType = TraceEventRegistry.FirstId - 1;

    private readonly TraceDialect _dialect = options.Dialect ?? events.Dialect;

    /// <summary>The thread groups of the tasks.</summary>
    public SavedTgids? SavedTgids { get; init; }

    /// <summary>The methods on recorded stacks.</summary>
    public StackSymbols? Symbols { get; init; }

    /// <summary>Whether time stamps are nanoseconds.</summary>
    public bool CountsNanoseconds { get; init; } = true;

    /// <summary>Where the times of <see cref="TraceTextOptions.LatencyFormat"/> begin.</summary>
    public ulong TimeStart { get; init; }

    /// <summary>A printer for the records of a snapshot.</summary>
    public static TraceLinePrinter Of(TraceSnapshot snapshot, TraceTextOptions options) => new(snapshot.Events, snapshot.SavedCmdlines, options)
    {
        SavedTgids = snapshot.SavedTgids,
        Symbols = snapshot.Symbols,
        CountsNanoseconds = snapshot.CountsNanoseconds,
        TimeStart = snapshot.TimeStart,
    };

    /// <summary>Adds the lines of a record to a text: one as a rule, another before it if events were lost.</summary>
    /// <param name="text">The text; characters stand for bytes.</param>
    /// <param name="position">Where the record was found.</param>
    /// <param name="record">The record: any bytes.</param>
    /// <param name="error">Why it cannot be printed.</param>
    /// <returns>False if the record is too short; the text has no line of it then.</returns>
    public bool TryAppend(StringBuilder text, in TraceLinePosition position, ReadOnlySpan<byte> record, out string? error)
    {
        if (position.LostEvents == TraceLinePosition.UnknownLoss)
            text.Append(CultureInfo.InvariantCulture, $"CPU:{position.Cpu} [LOST EVENTS]\n");
        else if (position.LostEvents != 0)
            text.Append(CultureInfo.InvariantCulture, $"CPU:{position.Cpu} [LOST {position.LostEvents} EVENTS]\n");

        // An unknown event has a line all the same.
        bool isTooShort = !events.TryGetEvent(record, out TraceEvent? traceEvent, out error) && (traceEvent is not null || !new EventRecord(record).HasHeader);
        if (isTooShort)
            return false;

        error = null;
        int id = new EventRecord(record).Type;
        bool isPrint = PrintRecord.Is(record);
        bool isKnown = traceEvent is not null || isPrint || id == StackRecord.Id;
        if (isPrint && options.PrintkMsgOnly)
            PrintRecord.AppendText(text, record);
        else if (options.Bin)
            TraceTextNumbers.AppendBin(text, position, record, id, isKnown, options.ContextInfo);
        else if (options.Hex)
            TraceTextNumbers.AppendHex(text, position, record, id, isKnown, options.ContextInfo);
        else if (options.Raw)
            TraceTextNumbers.AppendRaw(text, position, record, id, isKnown, options.ContextInfo);
        else
            AppendText(text, position, record, id, traceEvent);
        return true;
    }

    // print_trace_fmt
    private void AppendText(StringBuilder text, in TraceLinePosition position, ReadOnlySpan<byte> record, int id, TraceEvent? traceEvent)
    {
        if (options.ContextInfo)
            AppendContext(text, position, record);
        if (options.Fields && traceEvent is null && id <= LastType)
            text.Append(CultureInfo.InvariantCulture, $"UNKNOWN TYPE {id}\n");
        else if (PrintRecord.Is(record))
            PrintRecord.Append(text, record, Symbols, options.SymAddr);
        else if (id == StackRecord.Id)
            StackRecord.Append(text, record, Symbols, options.SymAddr);
        else if (traceEvent is null)
            text.Append(CultureInfo.InvariantCulture, $"Unknown type {id}\n");
        else if (options.Fields)
            TraceTextFields.Append(text, traceEvent, record, options.RecordAddress);
        else
            AppendEvent(text, traceEvent, record);
    }

    private void AppendContext(StringBuilder text, in TraceLinePosition position, ReadOnlySpan<byte> record)
    {
        EventRecord entry = new(record);
        TraceTextContext context = new(entry.Pid, entry.Flags, entry.PreemptCount);
        TaskComm comm = savedCmdlines.FindRaw(context.Pid);
        if (options.LatencyFormat)
        {
            context.AppendLatency(text, position, comm, TimeStart, CountsNanoseconds, options.Verbose);
            return;
        }

        int? tgid = options.RecordTgid ? SavedTgids?.Find(context.Pid) ?? 0 : null;
        context.Append(text, position, comm, tgid, CountsNanoseconds, options.IrqInfo);
    }

    private void AppendEvent(StringBuilder text, TraceEvent traceEvent, ReadOnlySpan<byte> record)
    {
        // A number that does not belong to the event leaves the line empty, as in Linux.
        SyscallMetadata? metadata = traceEvent.Call.Class is TraceEventClass.SyscallEnter or TraceEventClass.SyscallExit
            ? events.Table.syscall_nr_to_meta(new EventRecord(record).Number)
            : null;
        switch (traceEvent.Call.Class)
        {
            case TraceEventClass.SyscallEnter:
                if (metadata is not null && ReferenceEquals(metadata.EnterEvent, traceEvent.Call))
                    TraceTextEvent.AppendEnter(text, traceEvent, metadata, record, _dialect, options.Verbose);
                break;
            case TraceEventClass.SyscallExit:
                if (metadata is not null && ReferenceEquals(metadata.ExitEvent, traceEvent.Call))
                    TraceTextEvent.AppendExit(text, metadata, record);
                break;
            case TraceEventClass.RawEnter:
                TraceTextEvent.AppendRawEnter(text, record);
                break;
            default:
                TraceTextEvent.AppendRawExit(text, record);
                break;
        }

        text.Append('\n');
    }
}
