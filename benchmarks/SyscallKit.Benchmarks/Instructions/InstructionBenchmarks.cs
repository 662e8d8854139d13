using BenchmarkDotNet.Attributes;
using SyscallKit.Kernel;
using SyscallKit.Processor;
using SyscallKit.Processor.Instructions;

namespace SyscallKit.Benchmarks.Instructions;

/// <summary>The instructions alone: what a user instruction costs that enters the kernel, together with the one that returns.</summary>
/// <remarks>Eight processors in turn, so that no pair waits for the registers of the one before.</remarks>
[MemoryDiagnoser]
public class InstructionBenchmarks
{
    private const int Batch = 4096;
    private const ulong Handler = 0xffff_ffff_8100_0000;
    private const ulong Stack = 0xffff_8880_0000_4000;

    private static readonly InstructionForm s_iretq = new(2, Prefixes.RexW);

    private readonly ProcessorState[] _states = new ProcessorState[8];
    private readonly ulong[] _registers = new ulong[RegisterExchange.Count];
    private InterruptGate _gate;

    /// <summary>Whose rules the processors follow.</summary>
    [Params(Vendor.Intel, Vendor.Amd)]
    public Vendor Vendor { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _gate = InterruptGate.Interrupt(Handler, LinuxGdt.KernelCs, 3);
        ProcessorState state = LinuxUser.Start64(Vendor, 0x40_1000, 0x7fff_ffff_0000);
        state.Star = 0x0023_0010_0000_0000;
        state.Lstar = Handler;
        state.Fmask = 0x25_7fd5;
        System.Array.Fill(_states, state);
        RegisterExchange.Store(in state, _registers);
    }

    [Benchmark(OperationsPerInvoke = Batch)]
    public bool SyscallSysret()
    {
        bool isRaised = false;
        for (int i = 0; i < Batch; i++)
        {
            ref ProcessorState state = ref _states[i & 7];
            isRaised |= Instruction.Syscall(ref state, InstructionForm.Plain).IsRaised;
            isRaised |= Instruction.Sysret(ref state, InstructionForm.RexW).IsRaised;
        }

        return isRaised;
    }

    [Benchmark(OperationsPerInvoke = Batch)]
    public bool Int80Iretq()
    {
        bool isRaised = false;
        for (int i = 0; i < Batch; i++)
        {
            ref ProcessorState state = ref _states[i & 7];
            isRaised |= Instruction.Int(ref state, InstructionForm.Plain, 0x80, in _gate, LinuxGdt.Descriptors, Stack).IsRaised;
            isRaised |= Instruction.Iret(ref state, s_iretq, LinuxGdt.Descriptors).IsRaised;
        }

        return isRaised;
    }

    [Benchmark(OperationsPerInvoke = Batch)]
    public ulong LoadStoreRegisters()
    {
        for (int i = 0; i < Batch; i++)
        {
            ref ProcessorState state = ref _states[i & 7];
            RegisterExchange.Load(ref state, _registers);
            RegisterExchange.Store(in state, _registers);
        }

        return _registers[0];
    }
}
