using SyscallKit.Entry;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Processor;

namespace SyscallKit.Benchmarks.RoundTrip;

/// <summary>A kernel with a processor of its own, which makes the same call again and again: what is attached to it costs the difference to one without.</summary>
internal sealed class Side
{
    /// <summary>How many calls a run makes.</summary>
    public const int Batch = 4096;

    /// <summary>The call.</summary>
    public const int Number = 7;

    public Side()
    {
        ProcessorState state = LinuxUser.Start64(Vendor.Amd, rip: 0x401000, rsp: 0x7fff_ffff_e000);
        Cpu = new Cpu(0, in state, new SyscallTask(1, "benchmark", new SimulatedMemory()));
        Entry.syscall_init(Cpu);
    }

    public LinuxEntry Entry { get; } = new(new MeasuredKernel(new Calls()));

    public Cpu Cpu { get; }

    /// <summary>Makes the calls.</summary>
    public ulong Run()
    {
        ref ProcessorState state = ref Cpu.State;
        for (int i = 0; i < Batch; i++)
        {
            state.Rip = 0x401000;
            state.Rax = Number;
            Entry.Syscall(Cpu);
        }

        return state.Rax;
    }
}
