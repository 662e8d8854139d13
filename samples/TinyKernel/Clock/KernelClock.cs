using SyscallKit.Kernel;
using SyscallKit.Tracing.Events;

namespace Tiny.Clock;

/// <summary>Simulated time: it passes when something is done, so that two runs are the same to the nanosecond.</summary>
public sealed class KernelClock : ITraceClock
{
    private const long EventCost = 250;

    /// <summary>What CLOCK_REALTIME showed when the machine was switched on: 2026-01-01, in nanoseconds since 1970.</summary>
    private const long BootTime = 1_767_225_600_000_000_000;

    /// <summary>Nanoseconds since the machine was switched on: CLOCK_MONOTONIC.</summary>
    public long Now { get; private set; }

    /// <summary>Nanoseconds since 1970: CLOCK_REALTIME.</summary>
    public long RealTime => Saturate(BootTime, Now);

    /// <inheritdoc/>
    public bool CountsNanoseconds => true;

    /// <inheritdoc/>
    ulong ITraceClock.Now => (ulong)Now;

    /// <summary>Lets time pass.</summary>
    /// <param name="nanoseconds">How much: at least 0.</param>
    public void Advance(long nanoseconds) => Now = Saturate(Now, nanoseconds);

    /// <summary>A moment from now on.</summary>
    /// <param name="nanoseconds">How far ahead; the end of time if beyond it.</param>
    /// <returns>A value of <see cref="Now"/>.</returns>
    public long After(long nanoseconds) => Saturate(Now, nanoseconds);

    /// <summary>Stamps an event, and charges the time that recording it takes.</summary>
    public TraceStamp Read(Cpu cpu)
    {
        Advance(EventCost);
        return new TraceStamp((ulong)Now);
    }

    private static long Saturate(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;
}
