using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using SyscallKit.Metadata;
using SyscallKit.Tracing;

namespace LinuxKernel.Replay;

/// <summary>Finds the calls in a recording: which lines belong together, and what can be done at once.</summary>
/// <remarks>
/// A kind of event counts as enabled from its first line to its last, since tracing may be switched on and off one kind after the other.
/// </remarks>
internal sealed class ReplayPlan
{
    private const int None = -1;

    private readonly ImmutableArray<TraceTextLine> _lines;
    private readonly SyscallTable _table;
    private readonly bool[] _taken;
    private readonly int[] _nextOfTask;
    private readonly int[] _nextOfCpu;
    private readonly (int First, int Last)[] _extent;

    private ReplayPlan(ImmutableArray<TraceTextLine> lines, SyscallTable table)
    {
        _lines = lines;
        _table = table;
        _taken = new bool[lines.Length];
        _nextOfTask = NextWithTheSame(static line => line.Pid);
        _nextOfCpu = NextWithTheSame(static line => line.Cpu);
        _extent = new (int, int)[Enum.GetValues<TraceEventClass>().Length];
        Array.Fill(_extent, (int.MaxValue, None));
        for (int i = 0; i < lines.Length; i++)
        {
            ref (int First, int Last) extent = ref _extent[(int)lines[i].Class];
            extent = (Math.Min(extent.First, i), i);
        }
    }

    /// <summary>The steps of a recording, in order.</summary>
    /// <param name="lines">The recording.</param>
    /// <param name="table">The kernel that it is replayed on.</param>
    /// <returns>The steps; every line belongs to one.</returns>
    /// <exception cref="ReplayException">Lines that no kernel records so.</exception>
    public static ImmutableArray<ReplayStep> Create(ImmutableArray<TraceTextLine> lines, SyscallTable table) => new ReplayPlan(lines, table).Create();

    private ImmutableArray<ReplayStep> Create()
    {
        ImmutableArray<ReplayStep>.Builder steps = ImmutableArray.CreateBuilder<ReplayStep>();
        for (int i = 0; i < _lines.Length; i++)
        {
            if (_taken[i])
                continue;
            ReplayHalf half = Take(i);
            ReplayHalf? exit = null;
            if (half.IsEnter)
            {
                int next = _nextOfTask[half.LastIndex];
                if (next != None && !_lines[next].IsEnter && next == _nextOfCpu[half.LastIndex])
                    exit = Take(next);
                else if (half.Number == -1 && IsWithin(TraceEventClass.RawExit, half.LastIndex))
                    throw At(half.First, "number -1 calls nothing that could wait, so its exit must be the next event of its task and of its processor");
            }

            steps.Add(new ReplayStep(half, exit));
        }

        return steps.ToImmutable();
    }

    private ReplayHalf Take(int index)
    {
        TraceTextLine line = _lines[index];
        bool isEnter = line.IsEnter;
        TraceEventClass own = isEnter ? TraceEventClass.SyscallEnter : TraceEventClass.SyscallExit;
        TraceEventClass raw = isEnter ? TraceEventClass.RawEnter : TraceEventClass.RawExit;
        int rawIndex = line.IsRaw ? index : RawLineOf(index, raw);

        _taken[index] = true;
        if (rawIndex != None)
            _taken[rawIndex] = true;
        return new ReplayHalf(
            line.IsRaw ? null : line,
            line.IsRaw ? None : index,
            rawIndex == None ? null : _lines[rawIndex],
            rawIndex,
            !line.IsRaw || IsWithin(own, index),
            rawIndex != None || IsWithin(raw, index),
            line.Call is not null || _table.syscall_nr_to_meta(line.Number) is not null);
    }

    // The raw event comes straight after the call's own, with no chance for anything else to run on the processor.
    private int RawLineOf(int index, TraceEventClass raw)
    {
        TraceTextLine line = _lines[index];
        int next = _nextOfTask[index];
        if (next != None && next == _nextOfCpu[index] && _lines[next].Class == raw && ReferenceEquals(_table.syscall_nr_to_meta(_lines[next].Number), line.Call))
            return next;
        if (IsWithin(raw, index))
            throw At(line, $"{line.Call} is recorded by its own event, but the raw event, which is enabled here, does not follow on the same processor");
        return None;
    }

    private bool IsWithin(TraceEventClass kind, int index) => _extent[(int)kind].First <= index && index <= _extent[(int)kind].Last;

    private int[] NextWithTheSame(Func<TraceTextLine, int> key)
    {
        int[] next = new int[_lines.Length];
        Dictionary<int, int> seen = [];
        for (int i = _lines.Length - 1; i >= 0; i--)
        {
            next[i] = seen.GetValueOrDefault(key(_lines[i]), None);
            seen[key(_lines[i])] = i;
        }

        return next;
    }

    private static ReplayException At(TraceTextLine line, string message) => new($"line {line.LineNumber}: {message}");
}
