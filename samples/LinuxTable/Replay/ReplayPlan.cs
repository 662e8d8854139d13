using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using SyscallKit.Declaring;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Text;

namespace LinuxKernel.Replay;

/// <summary>Finds the calls in a recording: which lines belong together, and what can be done at once.</summary>
/// <remarks>
/// Events of single calls count as enabled from the first to the last of their kind, since tracing may be switched on and off one kind after
/// the other. The raw event counts as enabled where it was recorded. Of which table an entry is, events of single calls tell wherever they stand.
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
                if (next != None && !_lines[next].IsEnter && next == _nextOfCpu[half.LastIndex] && CanReturn(half, _lines[next]))
                    exit = Take(next);
            }

            steps.Add(new ReplayStep(half, exit));
        }

        return steps.ToImmutable();
    }

    // Number -1 calls nothing: what the entry code has put into ax stays, unless a debugger has changed it.
    private static bool CanReturn(ReplayHalf enter, TraceTextLine exit) => enter.Number != -1 || (long)exit.Values[0] == -Errno.ENOSYS;

    private ReplayHalf Take(int index)
    {
        TraceTextLine line = _lines[index];
        bool isEnter = line.IsEnter;
        TraceEventClass own = isEnter ? TraceEventClass.SyscallEnter : TraceEventClass.SyscallExit;
        int rawIndex = line.IsRaw ? index : RawLineOf(index, isEnter ? TraceEventClass.RawEnter : TraceEventClass.RawExit);

        _taken[index] = true;
        if (rawIndex != None)
            _taken[rawIndex] = true;
        bool isOwnEnabled = !line.IsRaw || IsWithin(own, index);
        bool hasMetadata = line.Call is not null || _table.syscall_nr_to_meta(line.Number) is not null;
        return new ReplayHalf(
            line.IsRaw ? null : line,
            line.IsRaw ? None : index,
            rawIndex == None ? null : _lines[rawIndex],
            rawIndex,
            isOwnEnabled,
            hasMetadata && (isEnter ? _extent[(int)own].Last != None : isOwnEnabled));
    }

    // The raw event comes straight after the call's own, with no chance for anything else to run on the processor.
    private int RawLineOf(int index, TraceEventClass raw)
    {
        int next = _nextOfTask[index];
        bool isRawLine = next != None
            && next == _nextOfCpu[index]
            && _lines[next].Class == raw
            && ReferenceEquals(_table.syscall_nr_to_meta(_lines[next].Number), _lines[index].Call);
        return isRawLine ? next : None;
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
}
