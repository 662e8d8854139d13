using System.Collections.Generic;
using System.Diagnostics.Metrics;

namespace SyscallKit.Tracing.Telemetry;

/// <summary>The instruments, one set for all kernels of the process. Names and units follow OpenTelemetry's conventions.</summary>
internal static class SyscallMeter
{
    private static readonly Meter s_meter = new(SyscallTelemetry.MeterName, typeof(SyscallMeter).Assembly.GetName().Version?.ToString(3));

    private static readonly Counter<long> s_calls =
        s_meter.CreateCounter<long>("syscallkit.syscall.calls", "{call}", "System calls that began.");

    private static readonly Counter<long> s_errors =
        s_meter.CreateCounter<long>("syscallkit.syscall.errors", "{error}", "System calls that ended with an error.");

    // From what an emulated call takes to what a blocked one may: the conventional boundaries begin at 5 ms.
    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram(
        "syscallkit.syscall.duration",
        "s",
        "The time from a system call's beginning to its end, with all that it waited.",
        tags: null,
        new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [1e-7, 2.5e-7, 5e-7, 1e-6, 2.5e-6, 5e-6, 1e-5, 2.5e-5, 5e-5, 1e-4, 1e-3, 1e-2, 0.1, 1, 10],
        });

    /// <summary>Whether anybody listens to any of them: three loads.</summary>
    public static bool IsEnabled => s_calls.Enabled || s_errors.Enabled || s_duration.Enabled;

    /// <summary>Whether anybody wants to know how long calls take: reading the time twice is most of what a measurement costs.</summary>
    public static bool TimesCalls => s_duration.Enabled;

    public static void Began(SyscallSeries series)
    {
        if (s_calls.Enabled)
            s_calls.Add(1, series.Tags);
    }

    public static void Failed(SyscallSeries series, string error)
    {
        if (s_errors.Enabled)
            s_errors.Add(1, series.NameTag, series.AbiTag, new KeyValuePair<string, object?>("errno", error));
    }

    public static void Ended(SyscallSeries series, double seconds)
    {
        if (s_duration.Enabled)
            s_duration.Record(seconds, series.Tags);
    }
}
