using System;
using System.Diagnostics;
using SyscallKit.Kernel;

namespace SyscallKit.Tracing.Events;

/// <summary>Nanoseconds since the clock was made; the same on all processors and never back: Linux's trace clock <c>mono</c>, but from 0.</summary>
public sealed class MonotonicClock : ITraceClock
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    private readonly long _origin = Stopwatch.GetTimestamp();

    /// <inheritdoc/>
    public string Name => "mono";

    /// <inheritdoc/>
    public ulong Now
    {
        get
        {
            ulong ticks = (ulong)(Stopwatch.GetTimestamp() - _origin);
            return Stopwatch.Frequency == NanosecondsPerSecond ? ticks : ToNanoseconds(ticks);
        }
    }

    /// <inheritdoc/>
    public bool CountsNanoseconds => true;

    /// <inheritdoc/>
    public TraceStamp Read(Cpu cpu) => new(Now);

    private static ulong ToNanoseconds(ulong ticks) => (ulong)((UInt128)ticks * NanosecondsPerSecond / (ulong)Stopwatch.Frequency);
}
