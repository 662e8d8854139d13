using System;
using System.Threading;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallKit.Tracing.Telemetry;

/// <summary>
/// Shows the calls of a kernel to .NET's tools: events to <c>dotnet-trace</c>, counts and durations to <c>dotnet-counters</c> and OpenTelemetry.
/// </summary>
/// <remarks>
/// <para>While nobody listens, nothing hangs on the tracepoints and calls cost what they cost without. A session of the event source is noticed
/// at once. Listeners of the meter announce themselves to nobody, so the instruments are looked at once in a while, by a timer:
/// <see cref="DefaultPollInterval"/> unless told otherwise. When all have gone, the next call notices.</para>
/// <para>One a kernel: a second one would count each call again. All kernels of the process share the event source and the meter.</para>
/// </remarks>
public sealed class SyscallTelemetry : IDisposable
{
    /// <summary>The name of the event source, for <c>dotnet-trace collect --providers</c>.</summary>
    public const string EventSourceName = "SyscallKit-Syscalls";

    /// <summary>The name of the meter, for <c>dotnet-counters monitor --counters</c> and OpenTelemetry's <c>AddMeter</c>.</summary>
    public const string MeterName = "SyscallKit";

    private readonly Lock _lock = new();
    private readonly ISyscallTracepoints _tracepoints;
    private readonly SyscallTelemetryProbe _probe;
    private readonly WeakTimer _timer;
    private bool _isAttached;
    private bool _isDisposed;

    /// <summary>Telemetry of a kernel; if somebody listens already, from its next call on.</summary>
    /// <param name="table">The kernel's calls: where names come from.</param>
    /// <param name="tracepoints">The kernel's entry code.</param>
    /// <param name="timeProvider">What measures durations and runs the timer; the system's if left out.</param>
    /// <param name="pollInterval">
    /// How often to see whether somebody listens to the meter; <see cref="DefaultPollInterval"/> if left out. <see cref="Timeout.InfiniteTimeSpan"/>:
    /// never, and there is no timer; call <see cref="Refresh"/> instead.
    /// </param>
    public SyscallTelemetry(SyscallTable table, ISyscallTracepoints tracepoints, TimeProvider? timeProvider = null, TimeSpan? pollInterval = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(tracepoints);
        TimeSpan period = pollInterval ?? DefaultPollInterval;
        if (period <= TimeSpan.Zero && period != Timeout.InfiniteTimeSpan)
            throw new ArgumentOutOfRangeException(nameof(pollInterval), period, $"Polling needs a time above zero; {nameof(Timeout)}.{nameof(Timeout.InfiniteTimeSpan)} switches it off.");
        TimeProvider clock = timeProvider ?? TimeProvider.System;
        _tracepoints = tracepoints;
        _probe = new SyscallTelemetryProbe(this, table, clock);
        SyscallEventSource.Log.Notify(this);
        _timer = new WeakTimer(this, clock, period);
        Refresh();
    }

    /// <summary>One second.</summary>
    public static TimeSpan DefaultPollInterval => TimeSpan.FromSeconds(1);

    /// <summary>Whether something hangs on the tracepoints now.</summary>
    public bool IsAttached
    {
        get
        {
            lock (_lock)
                return _isAttached;
        }
    }

    /// <summary>Sees whether somebody listens, without waiting for the timer; from any thread.</summary>
    /// <returns><see cref="IsAttached"/> from now on.</returns>
    public bool Refresh()
    {
        lock (_lock)
        {
            SetAttached(!_isDisposed && SyscallTelemetryProbe.IsWanted);
            return _isAttached;
        }
    }

    /// <summary>Leaves the kernel.</summary>
    public void Dispose()
    {
        lock (_lock)
            _isDisposed = true;
        SyscallEventSource.Log.StopNotifying(this);
        _timer.Dispose();
        Refresh();
    }

    private void SetAttached(bool attached)
    {
        if (attached == _isAttached)
            return;
        _isAttached = attached;
        if (attached)
        {
            _probe.Restart();
            _tracepoints.RegisterProbe(_probe);
        }
        else
        {
            _tracepoints.UnregisterProbe(_probe);
        }
    }
}
