using System;

namespace SyscallKit.Tracing.Buffers;

/// <summary>What was there to be read from a buffer at one moment.</summary>
/// <param name="Pages">
/// The pages from oldest to newest, each 4096 bytes, unused bytes zero. Where events were lost before a page, the page says so
/// (<see cref="RingBufferPage"/>).
/// </param>
/// <param name="Entries">The events in the pages.</param>
/// <param name="Overrun">The events that were lost unread until then: <see cref="RingBufferStatistics.Overrun"/>.</param>
public readonly record struct RingBufferCopy(ReadOnlyMemory<byte> Pages, long Entries, long Overrun)
{
    /// <summary>The marks of the pages, <see cref="RingBufferMarks.Size"/> bytes each.</summary>
    internal ReadOnlyMemory<byte> Marks { get; init; }

    /// <summary>Where events are missing that found no room.</summary>
    internal RingBufferDrops Drops { get; init; }
}
