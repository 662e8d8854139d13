using System;
using System.Collections.Generic;
using System.Threading;

namespace SyscallKit.Tests.Tracing.Telemetry;

/// <summary>Time that stands still unless it is moved; each timestamp is a microsecond.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];

    public long Now { get; set; } = -5;

    /// <summary>The timers that run.</summary>
    public int Timers => _timers.Count;

    public override long TimestampFrequency => 1_000_000;

    public override long GetTimestamp() => Now;

    public void Tick()
    {
        foreach (ManualTimer timer in _timers.ToArray())
            timer.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ManualTimer timer = new(this, callback, state);
        _timers.Add(timer);
        return timer;
    }

    private sealed class ManualTimer(ManualTimeProvider owner, TimerCallback callback, object? state) : ITimer
    {
        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod) => throw new NotSupportedException();

        public void Dispose() => owner._timers.Remove(this);

        public System.Threading.Tasks.ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
