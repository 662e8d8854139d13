using BenchmarkDotNet.Attributes;
using SyscallKit.Benchmarks.RoundTrip;
using SyscallKit.Memory;
using SyscallKit.Tracing;

namespace SyscallKit.Benchmarks.Tracing;

/// <summary>What the entry event of a call costs with a filter that refuses it: the tracer's part alone. Linux needs about 136 ns for it.</summary>
[MemoryDiagnoser]
public class FilterBenchmarks
{
    private const int Batch = 4096;

    private readonly SyscallTracer _off = NewTracer(false, "0");
    private readonly SyscallTracer _one = NewTracer(true, "common_pid == 2");
    private readonly SyscallTracer _five = NewTracer(true, "common_pid == 2 || fd == 1 && count > 100 || fd > 5 || !(count & 1 || count != 7)");
    private readonly SyscallTracer _comm = NewTracer(true, "comm ~ \"bash*\"");
    private readonly SyscallTracer _userString = NewTracer(true, "buf.ustring ~ \"*.txt\"");
    private readonly SyscallTracer _passes = NewTracer(true, "common_pid == 1");
    private readonly SyscallTracer _none = NewTracer(true, "0");
    private readonly Cpu _cpu = NewCpu();

    /// <summary>The event is disabled.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Batch)]
    public void Disabled() => Enter(_off);

    /// <summary>One comparison, which fails.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public void RefusedByOneTest() => Enter(_one);

    /// <summary>Five comparisons, all evaluated.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public void RefusedByFiveTests() => Enter(_five);

    /// <summary>The task's name.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public void RefusedByComm() => Enter(_comm);

    /// <summary>A string in user memory.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public void RefusedByUserString() => Enter(_userString);

    /// <summary>One comparison, which holds: the event is recorded.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public void Passes() => Enter(_passes);

    /// <summary>Recorded without a filter.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public void Unfiltered() => Enter(_none);

    private void Enter(SyscallTracer tracer)
    {
        PtRegs regs = new() { orig_ax = 7, di = 3, si = 0x402000, dx = 6 };
        for (int i = 0; i < Batch; i++)
            tracer.SysEnter(_cpu, in regs, 7);
    }

    private static SyscallTracer NewTracer(bool isEnabled, string filter)
    {
        TraceEventRegistry events = new(Kernel.SyscallTable);
        SyscallTracer tracer = new(events, 1, new CounterClock());
        TraceEvent traceEvent = events.EnterEventOf(7)!;
        tracer.SetEnabled(traceEvent, isEnabled);
        if (tracer.SetFilter(traceEvent, filter) is { } error)
            throw new System.ArgumentException(error.ToString(), nameof(filter));
        return tracer;
    }

    private static Cpu NewCpu()
    {
        SimulatedMemory memory = new();
        memory.Map(0x402000, SimulatedMemory.PageSize, PageProtection.Read);
        memory.Poke(0x402000, "/etc/hostname"u8);
        return new Cpu(0, default, new SyscallTask(1, "benchmark", memory));
    }
}
