using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SyscallKit.Tracing;

/// <summary>The instruments of the meter <c>SyscallKit</c>, which all kernels of the process share.</summary>
internal static class SyscallMetrics
{
    private static readonly Meter s_meter = new(SyscallTelemetry.MeterName);

    private static readonly Counter<long> s_calls = s_meter.CreateCounter<long>(
        "syscallkit.syscall.calls", "{call}", "System calls that returned.");

    private static readonly Counter<long> s_errors = s_meter.CreateCounter<long>(
        "syscallkit.syscall.errors", "{error}", "System calls that returned an error.");

    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram<double>(
        "syscallkit.syscall.duration",
        "s",
        "How long system calls took, waiting included.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1e-7, 2.5e-7, 5e-7, 1e-6, 2.5e-6, 5e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1, 10] });

    /// <summary>Whether anybody listens.</summary>
    public static bool IsEnabled => s_calls.Enabled || s_errors.Enabled || s_duration.Enabled;

    /// <summary>Counts a call that returned.</summary>
    /// <param name="name">The tag with its name.</param>
    /// <param name="abi">The tag with its ABI.</param>
    /// <param name="errno">The tag with its error; null if there is none.</param>
    /// <param name="ticks">How long it took, in ticks of <see cref="Stopwatch"/>; -1 if that is not known.</param>
    public static void Count(
        in KeyValuePair<string, object?> name, in KeyValuePair<string, object?> abi, in KeyValuePair<string, object?>? errno, long ticks)
    {
        s_calls.Add(1, name, abi);
        if (errno is { } error)
            s_errors.Add(1, name, abi, error);
        if (ticks >= 0)
            s_duration.Record((double)ticks / Stopwatch.Frequency, name, abi);
    }
}
