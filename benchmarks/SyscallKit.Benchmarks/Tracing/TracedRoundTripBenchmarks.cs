using BenchmarkDotNet.Attributes;
using SyscallKit.Benchmarks.RoundTrip;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Recording;

namespace SyscallKit.Benchmarks.Tracing;

/// <summary>A whole call by SYSCALL and SYSRET, with the kernel's tracing in each state. A disabled tracer must cost nothing.</summary>
[SimpleJob(launchCount: 3)]
[MemoryDiagnoser]
public class TracedRoundTripBenchmarks
{
    private readonly Side _untraced = new();
    private readonly Side _off = new();
    private readonly Side _otherEvent = new();
    private readonly Side _enterAndExit = new();
    private readonly Side _enterAndExitMonotonic = new();

    /// <summary>A kernel without a tracer.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Side.Batch)]
    public ulong Untraced() => _untraced.Run();

    /// <summary>With one, that has filters, and all events disabled again.</summary>
    [Benchmark(OperationsPerInvoke = Side.Batch)]
    public ulong TracingOff() => _off.Run();

    /// <summary>Another call's event is enabled. Linux: 42 ns more than without.</summary>
    [Benchmark(OperationsPerInvoke = Side.Batch)]
    public ulong AnotherEventOn() => _otherEvent.Run();

    /// <summary>Entry and exit are recorded, with the clock <c>counter</c>. Linux: 452 ns more than without.</summary>
    [Benchmark(OperationsPerInvoke = Side.Batch)]
    public ulong EnterAndExitByCounter() => _enterAndExit.Run();

    /// <summary>Entry and exit are recorded, with the clock <c>mono</c>. Linux: 493 ns more than without.</summary>
    [Benchmark(OperationsPerInvoke = Side.Batch)]
    public ulong EnterAndExitByMonotonic() => _enterAndExitMonotonic.Run();

    [GlobalSetup]
    public void Setup()
    {
        SyscallTracer off = Trace(_off, new CounterClock());
        off.EnableAll();
        off.SetFilter("syscalls", "common_pid == 2");
        off.DisableAll();
        SyscallTracer other = Trace(_otherEvent, new CounterClock());
        other.SetEnabled(other.Events.EnterEventOf(Side.Number + 1)!, true);
        Enable(Trace(_enterAndExit, new CounterClock()));
        Enable(Trace(_enterAndExitMonotonic, new MonotonicClock()));
    }

    private static void Enable(SyscallTracer tracer)
    {
        tracer.SetEnabled(tracer.Events.EnterEventOf(Side.Number)!, true);
        tracer.SetEnabled(tracer.Events.ExitEventOf(Side.Number)!, true);
    }

    private static SyscallTracer Trace(Side side, ITraceClock clock)
    {
        SyscallTracer tracer = new(new TraceEventRegistry(MeasuredKernel.SyscallTable), 1, clock);
        tracer.AttachTo(side.Entry);
        return tracer;
    }
}
