using BenchmarkDotNet.Attributes;
using SyscallKit.Benchmarks.RoundTrip;
using SyscallKit.Interception;
using SyscallKit.Metadata;

namespace SyscallKit.Benchmarks.Interception;

/// <summary>A whole call by SYSCALL and SYSRET with a host's hooks, beside one without.</summary>
[SimpleJob(launchCount: 3)]
[MemoryDiagnoser]
public class HookedRoundTripBenchmarks
{
    private readonly Side _unhooked = new();
    private readonly Side _other = new();
    private readonly Side _before = new();
    private readonly Side _both = new();
    private long _seen;

    /// <summary>No hook.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Side.Batch)]
    public ulong Unhooked() => _unhooked.Run();

    /// <summary>A hook on another call.</summary>
    [Benchmark(OperationsPerInvoke = Side.Batch)]
    public ulong HookOnAnother() => _other.Run();

    /// <summary>A hook before the call.</summary>
    [Benchmark(OperationsPerInvoke = Side.Batch)]
    public ulong Before() => _before.Run();

    /// <summary>A hook before the call and after it.</summary>
    [Benchmark(OperationsPerInvoke = Side.Batch)]
    public ulong BeforeAndAfter() => _both.Run();

    [GlobalSetup]
    public void Setup()
    {
        _other.Entry.Work.OnNumber(SyscallAbi.X64, Side.Number + 1, before: See);
        _before.Entry.Work.OnNumber(SyscallAbi.X64, Side.Number, before: See);
        _both.Entry.Work.OnNumber(SyscallAbi.X64, Side.Number, before: See, after: static (_, result) => result);
    }

    private long? See(HookedCall call)
    {
        _seen += call.Number;
        return null;
    }
}
