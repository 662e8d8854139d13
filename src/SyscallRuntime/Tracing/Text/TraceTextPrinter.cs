using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Text;
using SyscallKit.Tracing.Reading;

namespace SyscallKit.Tracing.Text;

/// <summary>Prints records as the files <c>trace</c> and <c>trace_pipe</c> of tracefs show them (kernel/trace/trace.c, trace_output.c, trace_syscalls.c).</summary>
/// <remarks>Characters stand for bytes, since a task's name may hold any: write the text as Latin-1, and the bytes are those that Linux writes.</remarks>
public sealed class TraceTextPrinter
{
    private readonly TraceSnapshot _snapshot;
    private readonly TraceTextOptions _options;
    private readonly TraceLinePrinter _printer;
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<string>.Builder _errors = ImmutableArray.CreateBuilder<string>();

    private TraceTextPrinter(TraceSnapshot snapshot, TraceTextOptions? options)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _snapshot = snapshot;
        _options = options ?? new TraceTextOptions();
        _printer = TraceLinePrinter.Of(snapshot, _options);
    }

    /// <summary>Prints a whole trace: header and records.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="snapshot">What.</param>
    /// <param name="options">How; Linux's defaults if left out.</param>
    /// <returns>What could not be read of the pages, with its offset; what came before it is printed.</returns>
    public static ImmutableArray<string> Print(TextWriter output, TraceSnapshot snapshot, TraceTextOptions? options = null) =>
        new TraceTextPrinter(snapshot, options).Print(output, isPipe: false);

    /// <summary>Prints the records as <c>trace_pipe</c> does: without header, and with a line <c>CPU:1 [LOST 5610 EVENTS]</c> where events were lost.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="snapshot">What.</param>
    /// <param name="options">How; Linux's defaults if left out.</param>
    /// <returns>What could not be read of the pages, with its offset; what came before it is printed.</returns>
    public static ImmutableArray<string> PrintPipe(TextWriter output, TraceSnapshot snapshot, TraceTextOptions? options = null) =>
        new TraceTextPrinter(snapshot, options).Print(output, isPipe: true);

    /// <summary>A whole trace, piece by piece, for who reads it bit by bit.</summary>
    /// <param name="snapshot">What.</param>
    /// <param name="options">How.</param>
    /// <returns>The pieces; each is overwritten by the next.</returns>
    internal static IEnumerable<StringBuilder> PiecesOf(TraceSnapshot snapshot, TraceTextOptions options) => new TraceTextPrinter(snapshot, options).Trace();

    private ImmutableArray<string> Print(TextWriter output, bool isPipe)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (StringBuilder piece in isPipe ? Pipe() : Trace())
            output.Write(piece);
        return _errors.ToImmutable();
    }

    private IEnumerable<StringBuilder> Trace()
    {
        TraceRecordReader counter = new(_snapshot);
        long entries = _snapshot.EntriesElsewhere;
        while (counter.MoveNext())
            entries++;
        yield return _text.Append(TraceTextHeader.Format(entries, entries + _snapshot.Overrun, _snapshot.OnlineCpus, _options));

        TraceRecordReader reader = new(_snapshot);
        bool[] announced = new bool[_snapshot.Pages.Length];
        bool announces = _options is { Annotate: true, Bin: false, Hex: false, Raw: false } && _snapshot.HasLostEvents;

        // One record ahead, for the time to the next.
        TraceRecordReader? ahead = _options.LatencyFormat ? new(_snapshot) : null;
        ahead?.MoveNext();
        for (long index = 0; reader.MoveNext(); index++)
        {
            _text.Clear();
            if (!announced[reader.Cpu])
            {
                announced[reader.Cpu] = true;

                // test_cpu_buff_start: only if something was lost, and, by the number it goes by, not before the first two lines.
                if (announces && index > 1)
                    _text.Append(CultureInfo.InvariantCulture, $"##### CPU {reader.Cpu} buffer started ####\n");
            }

            ulong next = ahead is not null && ahead.MoveNext() ? ahead.Time : reader.Time;
            Append(reader, new TraceLinePosition(reader.Cpu, reader.Time, next, index));
            yield return _text;
        }

        _errors.AddRange(reader.Errors);
    }

    private IEnumerable<StringBuilder> Pipe()
    {
        TraceRecordReader reader = new(_snapshot);
        long[] lost = new long[_snapshot.Pages.Length];
        bool[] hasLost = new bool[_snapshot.Pages.Length];
        for (long index = 0; reader.MoveNext(); index++)
        {
            int cpu = reader.Cpu;
            long count = reader.LostEventsOf(cpu) - lost[cpu];
            if (count == 0 && reader.HasLostEventsOf(cpu) && !hasLost[cpu])
                count = TraceLinePosition.UnknownLoss;
            lost[cpu] = reader.LostEventsOf(cpu);
            hasLost[cpu] = reader.HasLostEventsOf(cpu);

            // Records are consumed after they are printed, so that the next one, seen from here, is the same (tracing_read_pipe).
            _text.Clear();
            Append(reader, new TraceLinePosition(cpu, reader.Time, reader.Time, index, count));
            yield return _text;
        }

        _errors.AddRange(reader.Errors);
    }

    private void Append(TraceRecordReader reader, in TraceLinePosition position)
    {
        if (!_printer.TryAppend(_text, position, reader.Record, out string? error))
            _errors.Add(string.Create(CultureInfo.InvariantCulture, $"cpu {reader.Cpu}, offset {reader.RecordOffset}: {error}"));
    }
}
