using BenchmarkDotNet.Attributes;
using SyscallKit.Benchmarks.RoundTrip;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Recording;

namespace SyscallKit.Benchmarks.Tracing;

/// <summary>What the entry event of a call costs with a filter that refuses it: the tracer's part alone. Linux needs about 136 ns for it.</summary>
[MemoryDiagnoser]
public class FilterBenchmarks
{
    private const int Batch = EnterEvent.Batch;

    private readonly SyscallTracer _off = NewTracer(false, "0");
    private readonly SyscallTracer _one = NewTracer(true, "common_pid == 2");
    private readonly SyscallTracer _five = NewTracer(true, "common_pid == 2 || fd == 1 && count > 100 || fd > 5 || !(count & 1 || count != 7)");
    private readonly SyscallTracer _comm = NewTracer(true, "comm ~ \"bash*\"");
    private readonly SyscallTracer _userString = NewTracer(true, "buf.ustring ~ \"*.txt\"");
    private readonly SyscallTracer _passes = NewTracer(true, "common_pid == 1");
    private readonly SyscallTracer _none = NewTracer(true, "0");
    private readonly EnterEvent _event = new();

    /// <summary>The event is disabled.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Batch)]
    public void Disabled() => _event.Hit(_off);

    /// <summary>One comparison, which fails.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public void RefusedByOneTest() => _event.Hit(_one);

    /// <summary>Five comparisons, all evaluated.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public void RefusedByFiveTests() => _event.Hit(_five);

    /// <summary>The task's name.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public void RefusedByComm() => _event.Hit(_comm);

    /// <summary>A string in user memory.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public void RefusedByUserString() => _event.Hit(_userString);

    /// <summary>One comparison, which holds: the event is recorded.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public void Passes() => _event.Hit(_passes);

    /// <summary>Recorded without a filter.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public void Unfiltered() => _event.Hit(_none);

    private static SyscallTracer NewTracer(bool isEnabled, string filter)
    {
        TraceEventRegistry events = new(MeasuredKernel.SyscallTable);
        SyscallTracer tracer = new(events, 1, new CounterClock());
        TraceEvent traceEvent = events.EnterEventOf(EnterEvent.Number)!;
        tracer.SetEnabled(traceEvent, isEnabled);
        if (tracer.SetFilter(traceEvent, filter) is { } error)
            throw new System.ArgumentException(error.ToString(), nameof(filter));
        return tracer;
    }
}
