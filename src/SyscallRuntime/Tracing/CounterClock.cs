using System.Threading;

namespace SyscallKit.Tracing;

/// <summary>Counts events, over all processors, from 1: Linux's trace clock <c>counter</c>. With it a trace is the same at each run.</summary>
public sealed class CounterClock : ITraceClock
{
    private long _count;

    /// <inheritdoc/>
    public string Name => "counter";

    /// <inheritdoc/>
    public ulong Now => (ulong)Volatile.Read(ref _count);

    /// <inheritdoc/>
    public bool CountsNanoseconds => false;

    /// <inheritdoc/>
    public TraceStamp Read(Cpu cpu) => new((ulong)Interlocked.Increment(ref _count));
}
