using System;
using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Tracing.Events;

/// <summary>The clocks that a tracer offers: <c>trace_clocks</c> (kernel/trace/trace.c).</summary>
internal static class TraceClocks
{
    private const ulong NanosecondsPerJiffy = 10_000_000;

    /// <summary>The clocks, in the kernel's order.</summary>
    /// <param name="own">The one that the tracer is made with: it stands for the kernel's of its name, or before all others.</param>
    public static ImmutableArray<ITraceClock> Of(ITraceClock own)
    {
        // A simulated machine is neither put to sleep nor corrected, so that its clocks differ in name only.
        ITraceClock time = own.CountsNanoseconds ? own : new MonotonicClock();
        ITraceClock[] kernel =
        [
            new DerivedClock("local", time),
            new DerivedClock("global", time),
            new CounterClock(time),
            // jiffies_64_to_clock_t: hundredths of a second.
            new DerivedClock("uptime", time) { NanosecondsPerTick = NanosecondsPerJiffy, CountsNanoseconds = false },
            new DerivedClock("perf", time),
            new DerivedClock("mono", time),
            new DerivedClock("mono_raw", time),
            new DerivedClock("boot", time),
            // The time of day, which is the host's when the tracer is made.
            new DerivedClock("tai", time) { Offset = (ulong)(DateTime.UtcNow - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick - time.Now },
            // A counter of 1 GHz.
            new DerivedClock("x86-tsc", time) { CountsNanoseconds = false },
        ];
        return kernel.Any(clock => clock.Name == own.Name)
            ? [.. kernel.Select(clock => clock.Name == own.Name ? own : clock)]
            : [own, .. kernel];
    }
}
