using BenchmarkDotNet.Attributes;
using SyscallKit.Benchmarks.RoundTrip;
using SyscallKit.Entry;
using SyscallKit.Interception;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Metadata;
using SyscallKit.Processor;

namespace SyscallKit.Benchmarks.Interception;

/// <summary>A whole call by SYSCALL and SYSRET with a host's hooks, beside one without.</summary>
[SimpleJob(launchCount: 3)]
[MemoryDiagnoser]
public class HookedRoundTripBenchmarks
{
    private const int Batch = 4096;
    private const int Number = 7;

    private readonly Side _unhooked = new();
    private readonly Side _other = new();
    private readonly Side _before = new();
    private readonly Side _both = new();
    private long _seen;

    /// <summary>No hook.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Batch)]
    public ulong Unhooked() => _unhooked.Run();

    /// <summary>A hook on another call.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public ulong HookOnAnother() => _other.Run();

    /// <summary>A hook before the call.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public ulong Before() => _before.Run();

    /// <summary>A hook before the call and after it.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public ulong BeforeAndAfter() => _both.Run();

    [GlobalSetup]
    public void Setup()
    {
        _other.Work.OnNumber(SyscallAbi.X64, Number + 1, before: See);
        _before.Work.OnNumber(SyscallAbi.X64, Number, before: See);
        _both.Work.OnNumber(SyscallAbi.X64, Number, before: See, after: static (_, result) => result);
    }

    private long? See(HookedCall call)
    {
        _seen += call.Number;
        return null;
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

        public KernelWork Work => _entry.Work;

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
