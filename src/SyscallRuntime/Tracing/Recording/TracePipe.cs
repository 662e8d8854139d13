using System;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Text;

namespace SyscallKit.Tracing.Recording;

/// <summary>Takes events out of a tracer's buffers as they come: <c>trace_pipe</c>. Of all processors the earliest event is next.</summary>
/// <remarks>
/// Used by one thread at a time. Each event is given to one reader; the processors record meanwhile. Nothing waits here: if there is no event,
/// come again.
/// </remarks>
public sealed class TracePipe
{
    private readonly SyscallTracer _tracer;
    private readonly int _first;
    private readonly int _end;
    private readonly byte[] _record = new byte[RingBufferPage.MaxRecordSize];
    private readonly StringBuilder _text = new();
    private TraceTextOptions? _options;
    private TraceLinePrinter? _printer;
    private long _index;

    internal TracePipe(SyscallTracer tracer, int? cpu)
    {
        _tracer = tracer;
        _first = cpu ?? 0;
        _end = cpu + 1 ?? tracer.CpuCount;
    }

    /// <summary>Takes the next event.</summary>
    /// <param name="item">The event; its record is overwritten by the next call.</param>
    /// <returns>False if there is none now.</returns>
    public bool TryRead(out TracePipeEvent item)
    {
        while (TryFindEarliest(out int cpu))
        {
            // Somebody else may have taken it meanwhile.
            if (_tracer.BufferOf(cpu).TryRead(_record, out int length, out ulong time, out long lost))
            {
                _index++;
                item = new TracePipeEvent(cpu, time, lost, _record.AsMemory(0, length));
                return true;
            }
        }

        item = default;
        return false;
    }

    /// <summary>Takes the next event as text.</summary>
    /// <param name="text">Its line, and a line before it if events were lost.</param>
    /// <returns>False if there is none now.</returns>
    public bool TryReadText([NotNullWhen(true)] out string? text)
    {
        text = null;
        while (TryRead(out TracePipeEvent item))
        {
            _text.Clear();
            // The kernel prints an event before it takes it, so the next one that it finds is this one itself.
            TraceLinePosition position = new(item.Cpu, item.Time, NextTime: item.Time, _index - 1, item.LostEvents);
            if (!Printer().TryAppend(_text, in position, item.Record.Span, out _))
                continue;
            text = _text.ToString();
            return true;
        }

        return false;
    }

    private TraceLinePrinter Printer()
    {
        TraceTextOptions options = _tracer.TextOptions;
        if (_printer is null || !ReferenceEquals(options, _options))
        {
            _options = options;
            _printer = new TraceLinePrinter(_tracer.Events, _tracer.SavedCmdlines, options)
            {
                SavedTgids = _tracer.SavedTgids,
                Symbols = _tracer.Symbols,
                CountsNanoseconds = _tracer.Clock.CountsNanoseconds,
            };
        }

        return _printer;
    }

    private bool TryFindEarliest(out int cpu)
    {
        cpu = -1;
        ulong earliest = 0;
        for (int i = _first; i < _end; i++)
        {
            if (_tracer.BufferOf(i).TryPeek(out ulong time, out _) && (cpu < 0 || time < earliest))
                (cpu, earliest) = (i, time);
        }

        return cpu >= 0;
    }
}
