using System;
using BenchmarkDotNet.Attributes;
using SyscallKit.Benchmarks.RoundTrip;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Recording;

namespace SyscallKit.Benchmarks.Tracing;

/// <summary>What the entry event of a call costs when it is recorded: the tracer's part alone. Linux needs about 240 ns for one.</summary>
[MemoryDiagnoser]
public class RecordingBenchmarks
{
    private const int Batch = EnterEvent.Batch;

    private readonly SyscallTracer _counter = NewTracer(new CounterClock());
    private readonly SyscallTracer _monotonic = NewTracer(new MonotonicClock());
    private readonly SyscallTracer _full = NewTracer(new CounterClock(), mode: RingBufferFullMode.Drop);
    private readonly SyscallTracer _pids = NewTracer(new CounterClock());
    private readonly SyscallTracer _histogram = NewTracer(new CounterClock(), isEnabled: false);
    private readonly SyscallTracer _strings = new(new TraceEventRegistry(PathKernel.SyscallTable, TraceDialect.Linux6_19), 1, new CounterClock());
    private readonly EnterEvent _event = new();

    /// <summary>Recorded, with the clock that makes traces the same at each run.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Batch)]
    public void RecordedByCounter() => _event.Hit(_counter);

    /// <summary>Recorded, with the clock that measures; reading it is most of it.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public void RecordedByMonotonic() => _event.Hit(_monotonic);

    /// <summary>The clock alone.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public ulong MonotonicClockAlone()
    {
        ulong sum = 0;
        for (int i = 0; i < Batch; i++)
            sum += _monotonic.Clock.Read(_event.Cpu).Time;
        return sum;
    }

    /// <summary>Dropped, since the buffer is full and does not overwrite.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public void Dropped() => _event.Hit(_full);

    /// <summary>Recorded, and the task is one of those of <c>set_event_pid</c>.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public void RecordedOfChosenTask() => _event.Hit(_pids);

    /// <summary>Not recorded, but counted by <c>hist:keys=fd:vals=count</c>.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public void CountedByHistogram() => _event.Hit(_histogram);

    /// <summary>Recorded as Linux 6.19 does, with the path that an argument points to.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public void RecordedWithPath() => _event.HitWithPath(_strings);

    [GlobalSetup]
    public void Setup()
    {
        _pids.SetEventPids([1, 2, 3]);
        TraceEvent counted = _histogram.Events.EnterEventOf(EnterEvent.Number)!;
        if (_histogram.SetTrigger(counted, "hist:keys=fd:vals=count") is { } error)
            throw new InvalidOperationException(error.ToString());
        _strings.SetEvent("sys_enter_access");
        while (_full.BufferOf(0).Dropped == 0)
            _event.Hit(_full);
    }

    private static SyscallTracer NewTracer(
        ITraceClock clock, RingBufferFullMode mode = RingBufferFullMode.Overwrite, bool isEnabled = true)
    {
        SyscallTracer tracer = new(new TraceEventRegistry(MeasuredKernel.SyscallTable), 1, clock, mode: mode);
        tracer.SetEnabled(tracer.Events.EnterEventOf(EnterEvent.Number)!, isEnabled);
        return tracer;
    }
}
