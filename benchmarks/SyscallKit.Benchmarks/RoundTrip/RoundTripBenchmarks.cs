using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using SyscallKit.Declaring;
using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;

namespace SyscallKit.Benchmarks.RoundTrip;

/// <summary>
/// A whole call: SYSCALL, the kernel's entry code, a handler with three arguments, SYSRET; beside the hand-written floor and the tables
/// that others use, each with the floor's register changes.
/// </summary>
// Several processes: how the JIT lays the code out differs between them by more than the error within one.
[SimpleJob(launchCount: 3)]
[MemoryDiagnoser]
public unsafe class RoundTripBenchmarks
{
    private const int Batch = 4096;

    private readonly Calls _calls = new();
    private readonly int[] _numbers = new int[Batch];
    private Peers _peers = null!;
    private LinuxEntry _entry = null!;
    private Cpu _cpu = null!;

    /// <summary>Whether the numbers of a batch are all the same, or random over all calls.</summary>
    [Params("one id", "random ids")]
    public string Numbers { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _peers = new Peers(_calls);
        _entry = new LinuxEntry(new MeasuredKernel(_calls));
        ProcessorState state = LinuxUser.Start64(Vendor.Amd, rip: 0x401000, rsp: 0x7fff_ffff_e000);
        _cpu = new Cpu(0, in state, new SyscallTask(1, "benchmark", new SimulatedMemory()));
        _entry.syscall_init(_cpu);

        uint random = 1;
        for (int i = 0; i < Batch; i++)
        {
            random = unchecked(random * 1664525 + 1013904223);
            _numbers[i] = Numbers == "one id" ? 7 : (int)((random >> 8) % Peers.Count);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Batch)]
    public ulong HandWrittenFloor()
    {
        ref ProcessorState state = ref _cpu.State;
        foreach (int number in _numbers)
        {
            Prepare(ref state, number);
            CallByPointer(ref state);
        }

        return state.Rax;
    }

    [Benchmark(OperationsPerInvoke = Batch)]
    public ulong SyscallKit()
    {
        ref ProcessorState state = ref _cpu.State;
        foreach (int number in _numbers)
        {
            Prepare(ref state, number);
            _entry.Syscall(_cpu);
        }

        return state.Rax;
    }

    [Benchmark(OperationsPerInvoke = Batch)]
    public ulong DelegateTable()
    {
        ref ProcessorState state = ref _cpu.State;
        foreach (int number in _numbers)
        {
            Prepare(ref state, number);
            CallByDelegate(ref state);
        }

        return state.Rax;
    }

    [Benchmark(OperationsPerInvoke = Batch)]
    public ulong DictionaryOfBoxedDelegates()
    {
        ref ProcessorState state = ref _cpu.State;
        foreach (int number in _numbers)
        {
            Prepare(ref state, number);
            CallByDictionary(ref state);
        }

        return state.Rax;
    }

    // An emulator's loop calls what executes the instruction it has found: each way is a method, as LinuxEntry.Syscall is.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CallByPointer(ref ProcessorState state)
    {
        Floor.Syscall(ref state);
        state.Rax = (ulong)_peers.Pointers[(int)state.Rax](_calls, (uint)state.Rdi, new UserPtr<byte>(state.Rsi), (nuint)state.Rdx);
        Floor.Sysret(ref state);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CallByDelegate(ref ProcessorState state)
    {
        Floor.Syscall(ref state);
        state.Rax = (ulong)_peers.Delegates[(int)state.Rax]((uint)state.Rdi, new UserPtr<byte>(state.Rsi), (nuint)state.Rdx);
        Floor.Sysret(ref state);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CallByDictionary(ref ProcessorState state)
    {
        Floor.Syscall(ref state);
        if (_peers.Boxed.TryGetValue((int)state.Rax, out System.Delegate? handler))
            state.Rax = (ulong)((Peers.Call)handler)((uint)state.Rdi, new UserPtr<byte>(state.Rsi), (nuint)state.Rdx);
        Floor.Sysret(ref state);
    }

    // What the guest's code does before it enters: the number goes to rax, and RIP stands at its SYSCALL instruction.
    private static void Prepare(ref ProcessorState state, int number)
    {
        state.Rip = 0x401000;
        state.Rax = (ulong)number;
    }
}
