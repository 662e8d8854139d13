using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;

namespace SyscallKit.Tests.Tracing.Reading;

/// <summary>Calls of tasks that move between processors, of which some events are recorded and some of those lost.</summary>
/// <remarks>Each call has a number of its own: its first argument and its result. All halves have a time of their own.</remarks>
internal sealed class CallTrace
{
    private const int CpuCount = 3;

    private readonly List<Event>[] _kept = [[], [], []];
    private readonly List<(int From, int To)> _gaps = [];
    private readonly (int Enter, int Exit)[] _times;
    private readonly bool[] _hasEnter;
    private readonly bool[] _hasExit;
    private readonly bool[] _endsInLoss = new bool[CpuCount];

    public CallTrace(
        (int Task, int Kind, int EnterCpu, int ExitCpu)[] calls, int order, bool hasRawEnters, bool hasRawExits, int own, (int Cpu, int From, int Count)[] losses)
    {
        _times = new (int, int)[calls.Length];
        _hasEnter = new bool[calls.Length];
        _hasExit = new bool[calls.Length];

        // A task makes one call after the other; which task goes on is chance.
        Random random = new(order);
        Queue<int>[] halves = [.. Enumerable.Range(1, 3).Select(task => new Queue<int>(Enumerable.Range(0, calls.Length).Where(i => calls[i].Task == task).SelectMany(static i => new[] { 2 * i, 2 * i + 1 })))];
        List<Event>[] all = [[], [], []];
        for (int time = 1; halves.Any(static queue => queue.Count > 0); time++)
        {
            Queue<int>[] ready = [.. halves.Where(static queue => queue.Count > 0)];
            int half = ready[random.Next(ready.Length)].Dequeue();
            int call = half / 2;
            bool isEnter = half % 2 == 0;
            Kind kind = Kinds[calls[call].Kind];
            int number = isEnter ? kind.Enter : kind.Exit;
            bool isCompat = isEnter ? kind.EntersCompat : kind.ExitsCompat;
            // Where only the events of single calls are recorded, a program of the other width is not seen: nothing tells its end from its beginning.
            bool isSeen = !kind.EntersCompat || hasRawExits;
            bool hasOwn = isSeen && !isCompat && number >= 0 && (own >> (2 * calls[call].Kind + half % 2) & 1) != 0;
            int cpu = isEnter ? calls[call].EnterCpu : calls[call].ExitCpu;
            if (hasOwn)
                all[cpu].Add(new Event(time, call, calls[call].Task, number, isEnter, IsRaw: false, isCompat));
            if (isEnter ? hasRawEnters : hasRawExits)
                all[cpu].Add(new Event(time, call, calls[call].Task, number, isEnter, IsRaw: true, isCompat));
            if (isEnter)
                _times[call].Enter = time;
            else
                _times[call].Exit = time;
        }

        for (int cpu = 0; cpu < CpuCount; cpu++)
            Lose(cpu, all[cpu], [.. losses.Where(loss => loss.Cpu == cpu).Select(static loss => (loss.From, loss.Count))]);
        foreach (Event item in _kept.SelectMany(static kept => kept))
            (item.IsEnter ? _hasEnter : _hasExit)[item.Call] = true;
    }

    /// <summary>By number at entry and exit: <c>execve</c> of a program of the other width ends by another, and one ends as <c>rt_sigreturn</c> does.</summary>
    public static Kind[] Kinds { get; } =
    [
        new(0, false, 0, false), new(1, false, 1, false), new(3, false, 3, false), new(59, false, 11, true), new(257, false, -1, false), new(3, true, 3, true),
        new(11, true, 59, false),
    ];

    /// <summary>How many entries are there.</summary>
    public int RecordedEntries => _hasEnter.Count(static has => has);

    /// <summary>The calls of which both halves are there, and between them no gap of any processor.</summary>
    public IEnumerable<ulong> Joinable() => Enumerable.Range(0, _times.Length)
        .Where(i => _hasEnter[i] && _hasExit[i] && !_gaps.Any(gap => _times[i].Enter < gap.To && gap.From < _times[i].Exit))
        .Select(static i => (ulong)i);

    public TraceSnapshot Snapshot()
    {
        List<ReadOnlyMemory<byte>> pages = [];
        List<ReadOnlyMemory<byte>> marks = [];
        List<RingBufferDrops> drops = [];
        foreach (List<Event> kept in _kept)
        {
            byte[] ofCpu = [];
            byte[] marksOfCpu = [];
            foreach (Event[] run in Runs(kept))
            {
                RingBufferCopy copy = Write(run);
                byte[] page = copy.Pages.ToArray();
                if (run[0].FollowsLoss)
                    RingBufferPage.MarkMissed(page.AsSpan(0, RingBufferPage.Size), 1);
                ofCpu = [.. ofCpu, .. page];
                marksOfCpu = [.. marksOfCpu, .. copy.Marks.Span];
            }

            pages.Add(ofCpu);
            marks.Add(marksOfCpu);
            drops.Add(_endsInLoss[drops.Count] ? RingBufferDrops.AtEnd : RingBufferDrops.None);
        }

        return new TraceSnapshot(TracedKernel.Registry, [.. pages], new SavedCmdlines()) { Abis = new RecordAbis([.. marks]), Drops = [.. drops] };
    }

    private void Lose(int cpu, List<Event> all, (int From, int Count)[] losses)
    {
        int before = int.MinValue;
        bool isLoss = false;
        for (int i = 0; i < all.Count; i++)
        {
            if (losses.Any(loss => loss.From <= i && i < loss.From + loss.Count))
            {
                isLoss = true;
                continue;
            }

            if (isLoss)
                _gaps.Add((before, all[i].Time));
            _kept[cpu].Add(all[i] with { FollowsLoss = isLoss });
            (before, isLoss) = (all[i].Time, false);
        }

        if (isLoss)
            _gaps.Add((before, int.MaxValue));
        _endsInLoss[cpu] = isLoss;
    }

    private static IEnumerable<Event[]> Runs(List<Event> kept)
    {
        int start = 0;
        for (int i = 1; i <= kept.Count; i++)
        {
            if (i < kept.Count && !kept[i].FollowsLoss)
                continue;
            yield return [.. kept[start..i]];
            start = i;
        }
    }

    private static RingBufferCopy Write(Event[] run)
    {
        RingBuffer buffer = new(4);
        foreach (Event item in run)
        {
            byte[] record = item.Record();
            ref byte place = ref buffer.Reserve(record.Length, (ulong)item.Time);
            record.CopyTo(MemoryMarshal.CreateSpan(ref place, record.Length));
            if (item.IsCompat)
                buffer.Mark(record.Length);
            buffer.Commit();
        }

        return buffer.Snapshot();
    }

    /// <summary>A kind of call.</summary>
    internal sealed record Kind(int Enter, bool EntersCompat, int Exit, bool ExitsCompat);

    private sealed record Event(int Time, int Call, int Task, int Number, bool IsEnter, bool IsRaw, bool IsCompat)
    {
        public bool FollowsLoss { get; init; }

        public byte[] Record()
        {
            TraceEventRegistry events = TracedKernel.Registry;
            TraceEvent? traceEvent = IsEnter ? events.EnterEventOf(Number) : events.ExitEventOf(Number);
            if (IsRaw)
                events.TryGetEvent(IsEnter ? "sys_enter" : "sys_exit", out traceEvent);
            byte[] record = new byte[traceEvent!.Format.RecordSize];
            BitConverter.TryWriteBytes(record, traceEvent.Id);
            BitConverter.TryWriteBytes(record.AsSpan(4), Task);
            BitConverter.TryWriteBytes(record.AsSpan(8), (long)Number);
            if (record.Length >= 24)
                BitConverter.TryWriteBytes(record.AsSpan(16), (ulong)Call);
            return record;
        }
    }
}
