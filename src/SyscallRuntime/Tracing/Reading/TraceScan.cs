using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Reading;

/// <summary>One look at all records of a trace, before it is written: which events occur, how far the pages can be read, and what is wrong with them.</summary>
internal sealed class TraceScan
{
    private TraceScan(
        ImmutableArray<TraceEvent> events,
        bool hasStacks,
        bool hasTexts,
        int taskCount,
        bool lossesAreMarked,
        ImmutableArray<int> readable,
        ImmutableArray<string> errors)
    {
        LossesAreMarked = lossesAreMarked;
        HasStacks = hasStacks;
        HasTexts = hasTexts;
        TaskCount = taskCount;
        Events = events;
        Readable = readable;
        Errors = errors;
    }

    /// <summary>The events that occur, in the order of their ids.</summary>
    public ImmutableArray<TraceEvent> Events { get; }

    /// <summary>Whether there are stacks among the records.</summary>
    public bool HasStacks { get; }

    /// <summary>Whether there are texts of programs among the records.</summary>
    public bool HasTexts { get; }

    /// <summary>How many tasks they are of.</summary>
    public int TaskCount { get; }

    /// <summary>Whether there is a page that says that events were lost before it.</summary>
    public bool LossesAreMarked { get; }

    /// <summary>For each processor, how many bytes of its pages make sense.</summary>
    public ImmutableArray<int> Readable { get; }

    /// <summary>What is wrong, with processor and offset.</summary>
    public ImmutableArray<string> Errors { get; }

    public static TraceScan Of(TraceSnapshot snapshot)
    {
        SortedDictionary<int, TraceEvent> events = [];
        HashSet<int> tasks = [];
        bool hasStacks = false;
        bool hasTexts = false;
        bool lossesAreMarked = false;
        ImmutableArray<int>.Builder readable = ImmutableArray.CreateBuilder<int>(snapshot.Pages.Length);
        ImmutableArray<string>.Builder errors = ImmutableArray.CreateBuilder<string>();
        for (int cpu = 0; cpu < snapshot.Pages.Length; cpu++)
        {
            RingBufferReader reader = new(snapshot.Pages[cpu]);
            while (reader.MoveNext())
            {
                if (snapshot.TryGetEvent(reader.Record, out TraceEvent? traceEvent, out string? error))
                {
                    events.TryAdd(traceEvent.Id, traceEvent);
                    tasks.Add(new EventRecord(reader.Record).Pid);
                }
                else if (StackRecord.Is(reader.Record))
                {
                    hasStacks = true;
                }
                else if (PrintRecord.Is(reader.Record))
                {
                    hasTexts = true;
                }
                else
                {
                    errors.Add(string.Create(CultureInfo.InvariantCulture, $"cpu {cpu}, offset {reader.RecordOffset}: {error}"));
                }
            }

            lossesAreMarked |= reader.HasLostEvents;
            readable.Add(reader.Error is null ? snapshot.Pages[cpu].Length : reader.ErrorOffset);
            if (reader.Error is not null)
                errors.Add(string.Create(CultureInfo.InvariantCulture, $"cpu {cpu}, {reader.Error}"));
        }

        return new TraceScan([.. events.Values], hasStacks, hasTexts, tasks.Count, lossesAreMarked, readable.MoveToImmutable(), errors.ToImmutable());
    }
}
