using BenchmarkDotNet.Attributes;
using SyscallKit.Benchmarks.RoundTrip;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Recording;

namespace SyscallKit.Benchmarks.Tracing;

/// <summary>A whole call by SYSCALL and SYSRET, with the kernel's tracing in each state. A disabled tracer must cost nothing.</summary>
[SimpleJob(launchCount: 3)]
[MemoryDiagnoser]
public class TracedRoundTripBenchmarks
{
    private const int Batch = 4096;
    private const int Number = 7;

    private readonly Side _untraced = new();
    private readonly Side _off = new();
    private readonly Side _otherEvent = new();
    private readonly Side _enterAndExit = new();
    private readonly Side _enterAndExitMonotonic = new();

    /// <summary>A kernel without a tracer.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Batch)]
    public ulong Untraced() => _untraced.Run();

    /// <summary>With one, that has filters, and all events disabled again.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public ulong TracingOff() => _off.Run();

    /// <summary>Another call's event is enabled. Linux: 42 ns more than without.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public ulong AnotherEventOn() => _otherEvent.Run();

    /// <summary>Entry and exit are recorded, with the clock <c>counter</c>. Linux: 452 ns more than without.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public ulong EnterAndExitByCounter() => _enterAndExit.Run();

    /// <summary>Entry and exit are recorded, with the clock <c>mono</c>. Linux: 493 ns more than without.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public ulong EnterAndExitByMonotonic() => _enterAndExitMonotonic.Run();

    [GlobalSetup]
    public void Setup()
    {
        SyscallTracer off = _off.Trace(new CounterClock());
        off.EnableAll();
        off.SetFilter("syscalls", "common_pid == 2");
        off.DisableAll();
        SyscallTracer other = _otherEvent.Trace(new CounterClock());
        other.SetEnabled(other.Events.EnterEventOf(Number + 1)!, true);
        Enable(_enterAndExit.Trace(new CounterClock()));
        Enable(_enterAndExitMonotonic.Trace(new MonotonicClock()));
    }

    private static void Enable(SyscallTracer tracer)
    {
        tracer.SetEnabled(tracer.Events.EnterEventOf(Number)!, true);
        tracer.SetEnabled(tracer.Events.ExitEventOf(Number)!, true);
    }

    /// <summary>A kernel and a processor of its own.</summary>
    private sealed class Side
    {
        private readonly LinuxEntry _entry = new(new MeasuredKernel(new Calls()));
        private readonly Cpu _cpu;

        public Side()
        {
            ProcessorState state = LinuxUser.Start64(Vendor.Amd, rip: 0x401000, rsp: 0x7fff_ffff_e000);
            _cpu = new Cpu(0, in state, new SyscallTask(1, "benchmark", new SimulatedMemory()));
            _entry.syscall_init(_cpu);
        }

        public SyscallTracer Trace(ITraceClock clock)
        {
            SyscallTracer tracer = new(new TraceEventRegistry(MeasuredKernel.SyscallTable), 1, clock);
            tracer.AttachTo(_entry);
            return tracer;
        }

        public ulong Run()
        {
            ref ProcessorState state = ref _cpu.State;
            for (int i = 0; i < Batch; i++)
            {
                state.Rip = 0x401000;
                state.Rax = Number;
                _entry.Syscall(_cpu);
            }

            return state.Rax;
        }
    }
}
