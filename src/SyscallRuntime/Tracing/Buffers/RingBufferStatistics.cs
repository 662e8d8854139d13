namespace SyscallKit.Tracing.Buffers;

/// <summary>What became of the events of a buffer since it was last cleared, all of one moment: the file <c>per_cpu/cpuN/stats</c>.</summary>
/// <remarks>
/// <see cref="Read"/> + <see cref="Entries"/> + <see cref="Overrun"/> are the events that were recorded; with <see cref="Dropped"/> those that were to be
/// recorded.
/// </remarks>
/// <param name="Entries">The events that are there to be read.</param>
/// <param name="Overrun">Those that were lost unread: overwritten, or discarded when the buffer was made smaller.</param>
/// <param name="CommitOverrun">Those lost because a writer was interrupted by too many others. There is one writer: always 0.</param>
/// <param name="Bytes">The bytes of the events that are there to be read, with their heads.</param>
/// <param name="OldestEventTime">
/// The time stamp of the oldest page, as Linux has it (<c>ring_buffer_oldest_event_ts</c>): the first page behind the one being read, unless the
/// writer is still on that. 0 if nothing was written.
/// </param>
/// <param name="Dropped">Those that found no room.</param>
/// <param name="Read">Those that were read and thereby removed.</param>
public readonly record struct RingBufferStatistics(
    long Entries, long Overrun, long CommitOverrun, long Bytes, ulong OldestEventTime, long Dropped, long Read);
