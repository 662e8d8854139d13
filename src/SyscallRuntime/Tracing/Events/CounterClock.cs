using System.Threading;
using SyscallKit.Kernel;

namespace SyscallKit.Tracing.Events;

/// <summary>Counts events, over all processors, from 1: Linux's trace clock <c>counter</c>. With it a trace is the same at each run.</summary>
public sealed class CounterClock : ITraceClock
{
    private readonly ITraceClock? _state;
    private long _count;

    /// <summary>A counter at 0.</summary>
    public CounterClock()
    {
    }

    /// <summary>A counter beside a clock that knows the state of the kernel.</summary>
    /// <param name="state">The clock.</param>
    internal CounterClock(ITraceClock state) => _state = state;

    /// <inheritdoc/>
    public string Name => "counter";

    /// <inheritdoc/>
    public ulong Now => (ulong)Volatile.Read(ref _count);

    /// <inheritdoc/>
    public bool CountsNanoseconds => false;

    /// <inheritdoc/>
    public TraceStamp Read(Cpu cpu) => (_state?.Read(cpu) ?? default) with { Time = (ulong)Interlocked.Increment(ref _count) };
}
