namespace SyscallKit.Tracing.Buffers;

/// <summary>Where an event lies in a page of the buffer.</summary>
/// <param name="Record">Where its record begins, in bytes behind the page's header.</param>
/// <param name="Length">The length of the record.</param>
/// <param name="Next">Where the next event begins.</param>
/// <param name="Time">Its time stamp.</param>
internal readonly record struct RingBufferEventBounds(int Record, int Length, int Next, ulong Time);
