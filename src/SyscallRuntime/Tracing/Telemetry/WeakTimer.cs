using System;
using System.Threading;

namespace SyscallKit.Tracing.Telemetry;

/// <summary>Refreshes a telemetry now and then, and does not keep it, and the kernel behind it, alive.</summary>
internal sealed class WeakTimer : IDisposable
{
    private readonly WeakReference<SyscallTelemetry> _target;
    private readonly ITimer? _timer;

    public WeakTimer(SyscallTelemetry target, TimeProvider timeProvider, TimeSpan period)
    {
        _target = new WeakReference<SyscallTelemetry>(target);
        if (period != Timeout.InfiniteTimeSpan)
            _timer = timeProvider.CreateTimer(static state => ((WeakTimer)state!).Tick(), this, period, period);
    }

    public void Dispose() => _timer?.Dispose();

    private void Tick()
    {
        if (_target.TryGetTarget(out SyscallTelemetry? target))
            target.Refresh();
        else
            Dispose();
    }
}
