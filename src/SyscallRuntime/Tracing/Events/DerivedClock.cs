using SyscallKit.Kernel;

namespace SyscallKit.Tracing.Events;

/// <summary>A clock that shows the time of another under a name of its own.</summary>
/// <param name="name">The name.</param>
/// <param name="source">The other: it counts nanoseconds.</param>
internal sealed class DerivedClock(string name, ITraceClock source) : ITraceClock
{
    public string Name => name;

    /// <summary>Nanoseconds between two ticks.</summary>
    public ulong NanosecondsPerTick { get; init; } = 1;

    /// <summary>Nanoseconds that it is ahead of the other.</summary>
    public ulong Offset { get; init; }

    public bool CountsNanoseconds { get; init; } = true;

    public ulong Now => Of(source.Now);

    public TraceStamp Read(Cpu cpu)
    {
        TraceStamp stamp = source.Read(cpu);
        return stamp with { Time = Of(stamp.Time) };
    }

    private ulong Of(ulong time) => unchecked(time + Offset) / NanosecondsPerTick;
}
