using System;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Text;
using SyscallKit.Metadata;

namespace SyscallKit.Tracing;

/// <summary>Prints records as the file <c>trace</c> of tracefs shows them (kernel/trace/trace_output.c, trace_syscalls.c).</summary>
/// <remarks>Characters stand for bytes: a task's name is printed as it is, so write the text as Latin-1 if names hold bytes above 127.</remarks>
public sealed class TraceTextPrinter
{
    private static readonly CultureInfo s_invariant = CultureInfo.InvariantCulture;

    private readonly TraceSnapshot _snapshot;
    private readonly TraceTextOptions _options;
    private readonly StringBuilder _line = new();

    private TraceTextPrinter(TraceSnapshot snapshot, TraceTextOptions options)
    {
        _snapshot = snapshot;
        _options = options;
    }

    /// <summary>Prints a whole trace: header and records.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="snapshot">What.</param>
    /// <param name="options">How; Linux's defaults if left out.</param>
    /// <returns>What could not be read of the pages, with its offset; what came before it is printed.</returns>
    public static ImmutableArray<string> Print(TextWriter output, TraceSnapshot snapshot, TraceTextOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(snapshot);
        return new TraceTextPrinter(snapshot, options ?? new TraceTextOptions()).Print(output);
    }

    private ImmutableArray<string> Print(TextWriter output)
    {
        TraceRecordReader counter = new(_snapshot);
        long entries = 0;
        while (counter.MoveNext())
            entries++;
        output.Write(TraceTextHeader.Format(entries, entries + _snapshot.Overrun, _snapshot.OnlineCpus, _options));

        TraceRecordReader reader = new(_snapshot);
        ImmutableArray<string>.Builder errors = ImmutableArray.CreateBuilder<string>();
        bool[] announced = new bool[_snapshot.Pages.Length];
        bool isFirst = true;
        while (reader.MoveNext())
        {
            if (!announced[reader.Cpu])
            {
                announced[reader.Cpu] = true;
                // test_cpu_buff_start: only if something was lost, and not before the first line.
                if (_options.Annotate && _snapshot.HasLostEvents && !isFirst && _options.Form == TraceTextForm.Default)
                    output.Write(string.Create(s_invariant, $"##### CPU {reader.Cpu} buffer started ####\n"));
            }

            isFirst = false;
            _line.Clear();
            if (TryAppendRecord(reader, out string? error))
                output.Write(_line);
            else
                errors.Add(string.Create(s_invariant, $"cpu {reader.Cpu}, offset {reader.RecordOffset}: {error}"));
        }

        errors.AddRange(reader.Errors);
        return errors.ToImmutable();
    }

    private bool TryAppendRecord(TraceRecordReader reader, out string? error)
    {
        ReadOnlySpan<byte> record = reader.Record;

        // An unknown event has a line all the same.
        bool isTooShort = !_snapshot.TryGetEvent(record, out TraceEvent? traceEvent, out error) && (traceEvent is not null || record.Length < 8);
        if (isTooShort)
            return false;

        error = null;
        switch (_options.Form)
        {
            case TraceTextForm.Raw:
                AppendRaw(reader, record);
                break;
            case TraceTextForm.Hex:
                AppendHex(reader, record);
                break;
            default:
                if (_options.ContextInfo)
                    AppendContext(reader, record);
                if (traceEvent is null)
                    _line.Append(s_invariant, $"Unknown type {reader.EventId}\n");
                else
                    AppendEvent(traceEvent, record);
                break;
        }

        return true;
    }

    // print_raw_fmt
    private void AppendRaw(TraceRecordReader reader, ReadOnlySpan<byte> record)
    {
        if (_options.ContextInfo)
            _line.Append(s_invariant, $"{PidOf(record)} {reader.Cpu} {reader.Time} ");
        _line.Append(s_invariant, $"type: {reader.EventId}\n");
    }

    // print_hex_fmt: the newline of the event's own text, and one more.
    private void AppendHex(TraceRecordReader reader, ReadOnlySpan<byte> record)
    {
        if (_options.ContextInfo)
            _line.Append(s_invariant, $"{PidOf(record):x8} {reader.Cpu:x8} {reader.Time:x16} ");
        _line.Append(s_invariant, $"type: {reader.EventId}\n\n");
    }

    // trace_print_context
    private void AppendContext(TraceRecordReader reader, ReadOnlySpan<byte> record)
    {
        int pid = PidOf(record);
        _line.Append(s_invariant, $"{_snapshot.SavedCmdlines.Find(pid),16}-{pid,-7} [{reader.Cpu:000}] ");
        if (_options.IrqInfo)
        {
            Span<char> latency = stackalloc char[LatencyText.Length];
            LatencyText.Format((TraceEntryFlags)record[2], record[3], latency);
            _line.Append(latency);
        }

        if (!_snapshot.CountsNanoseconds)
        {
            _line.Append(s_invariant, $" {reader.Time,12}: ");
            return;
        }

        ulong microseconds = (reader.Time + 500) / 1000;
        _line.Append(s_invariant, $" {microseconds / 1_000_000,5}.{microseconds % 1_000_000:000000}: ");
    }

    private void AppendEvent(TraceEvent traceEvent, ReadOnlySpan<byte> record)
    {
        switch (traceEvent.Call.Class)
        {
            case TraceEventClass.SyscallEnter:
                AppendEnter(traceEvent, record);
                break;
            case TraceEventClass.SyscallExit:
                if (MetadataOf(record) is { } metadata && ReferenceEquals(metadata.ExitEvent, traceEvent.Call))
                    _line.Append(s_invariant, $"{metadata.Name} -> 0x{Value(record, 16):x}");
                break;
            case TraceEventClass.RawEnter:
                _line.Append(s_invariant, $"sys_enter: NR {(long)Value(record, 8)} ({Value(record, 16):x}, {Value(record, 24):x}, ");
                _line.Append(s_invariant, $"{Value(record, 32):x}, {Value(record, 40):x}, {Value(record, 48):x}, {Value(record, 56):x})");
                break;
            default:
                _line.Append(s_invariant, $"sys_exit: NR {(long)Value(record, 8)} = {(long)Value(record, 16)}");
                break;
        }

        _line.Append('\n');
    }

    // print_syscall_enter; a number that does not belong to the event leaves the line empty, as in Linux.
    private void AppendEnter(TraceEvent traceEvent, ReadOnlySpan<byte> record)
    {
        if (MetadataOf(record) is not { } metadata || !ReferenceEquals(metadata.EnterEvent, traceEvent.Call))
            return;
        _line.Append(metadata.Name).Append('(');
        for (int i = 0; i < metadata.NbArgs; i++)
        {
            if (i > 0)
                _line.Append(", ");
            if (_options.Verbose)
                _line.Append(metadata.Types[i]).Append(' ');
            _line.Append(metadata.Args[i]).Append(": ");
            AppendValue(Value(record, 16 + 8 * i));
        }

        _line.Append(')');
    }

    private void AppendValue(ulong value)
    {
        if (value >= 10 && _options.Dialect != TraceDialect.Linux6_17)
            _line.Append("0x");
        _line.Append(s_invariant, $"{value:x}");
    }

    private SyscallMetadata? MetadataOf(ReadOnlySpan<byte> record) =>
        _snapshot.Events.Table.syscall_nr_to_meta(BinaryPrimitives.ReadInt32LittleEndian(record[8..]));

    private static int PidOf(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadInt32LittleEndian(record[4..]);

    private static ulong Value(ReadOnlySpan<byte> record, int offset) => BinaryPrimitives.ReadUInt64LittleEndian(record[offset..]);
}
