using System;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Text;

namespace SyscallKit.Tracing.Reading;

/// <summary>What was recorded at some moment: the pages of every processor and what is needed to understand them.</summary>
public sealed class TraceSnapshot
{
    /// <summary>A snapshot.</summary>
    /// <param name="events">The events of the kernel that recorded.</param>
    /// <param name="pages">The pages of each processor, processor 0 first.</param>
    /// <param name="savedCmdlines">The names of the tasks.</param>
    /// <param name="overrun">How many events were recorded but are not in the pages any more.</param>
    /// <param name="countsNanoseconds">Whether time stamps are nanoseconds.</param>
    public TraceSnapshot(
        TraceEventRegistry events,
        ImmutableArray<ReadOnlyMemory<byte>> pages,
        SavedCmdlines savedCmdlines,
        long overrun = 0,
        bool countsNanoseconds = true)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(savedCmdlines);
        Events = events;
        Pages = pages;
        SavedCmdlines = savedCmdlines;
        Overrun = overrun;
        CountsNanoseconds = countsNanoseconds;
        OnlineCpus = pages.Length;
        HasLostEvents = overrun > 0;
    }

    /// <summary>A snapshot of pages that stand alone, such as recorded ones: what was lost is what the pages themselves say.</summary>
    /// <param name="events">The events of the kernel that recorded.</param>
    /// <param name="pages">The pages of each processor, processor 0 first.</param>
    /// <param name="savedCmdlines">The names of the tasks.</param>
    /// <param name="countsNanoseconds">Whether time stamps are nanoseconds.</param>
    /// <returns>The snapshot.</returns>
    public static TraceSnapshot FromPages(
        TraceEventRegistry events, ImmutableArray<ReadOnlyMemory<byte>> pages, SavedCmdlines savedCmdlines, bool countsNanoseconds = true)
    {
        long overrun = 0;
        bool hasLostEvents = false;
        foreach (ReadOnlyMemory<byte> ofCpu in pages)
        {
            RingBufferReader reader = new(ofCpu);
            while (reader.MoveNext())
            {
            }

            overrun += reader.LostEvents;
            hasLostEvents |= reader.HasLostEvents;
        }

        return new TraceSnapshot(events, pages, savedCmdlines, overrun, countsNanoseconds) { HasLostEvents = hasLostEvents };
    }

    /// <summary>The events of the kernel that recorded.</summary>
    public TraceEventRegistry Events { get; }

    /// <summary>The pages of each processor, processor 0 first, in Linux's format (<see cref="RingBufferPage"/>).</summary>
    public ImmutableArray<ReadOnlyMemory<byte>> Pages { get; }

    /// <summary>The names of the tasks.</summary>
    public SavedCmdlines SavedCmdlines { get; }

    /// <summary>The thread groups of the tasks, for <see cref="TraceTextOptions.RecordTgid"/>; none are known unless set.</summary>
    public SavedTgids SavedTgids { get; init; } = new();

    /// <summary>The methods on recorded stacks; none are known unless set.</summary>
    public StackSymbols Symbols { get; init; } = new();

    /// <summary>
    /// When recording began, or began anew: <c>time_start</c> of Linux's <c>struct array_buffer</c>, which is set when the buffer is emptied. The
    /// times of <see cref="TraceTextOptions.LatencyFormat"/> begin here.
    /// </summary>
    public ulong TimeStart { get; init; }

    /// <summary>How many events were recorded but are not in the pages any more.</summary>
    public long Overrun { get; }

    /// <summary>How many events there were besides on processors whose pages are left out; the header of the text counts them.</summary>
    internal long EntriesElsewhere { get; init; }

    /// <summary>Whether events are missing before or between those in the pages; their number need not be known.</summary>
    public bool HasLostEvents { get; init; }

    /// <summary>The number of processors that the header of the text names (<c>#P</c>); those that have pages, unless set.</summary>
    public int OnlineCpus { get; init; }

    /// <summary>By which table the numbers in raw records are to be read; null where that is not known, and then no name is made of them alone.</summary>
    public RecordAbis? Abis { get; init; }

    /// <summary>By processor, where events are missing that found no room; empty if there are none.</summary>
    internal ImmutableArray<RingBufferDrops> Drops { get; init; } = [];

    /// <summary>What the copy takes of the host's memory, in bytes.</summary>
    internal long HeldBytes => Pages.Sum(static ofCpu => (long)ofCpu.Length) + (Abis?.HeldBytes ?? 0);

    /// <summary>Whether time stamps are nanoseconds; if not, traces show the plain numbers.</summary>
    public bool CountsNanoseconds { get; }

    /// <summary>The event of a record.</summary>
    /// <param name="record">The record: any bytes.</param>
    /// <param name="traceEvent">The event; also of a record that is too short for its fields, but long enough to say which it is.</param>
    /// <param name="error">What is wrong with the record.</param>
    /// <returns>False if it is too short, or of an event that the kernel does not have.</returns>
    internal bool TryGetEvent(ReadOnlySpan<byte> record, [NotNullWhen(true)] out TraceEvent? traceEvent, [NotNullWhen(false)] out string? error) =>
        Events.TryGetEvent(record, out traceEvent, out error);
}
