using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Tracing.Recording;

namespace SyscallKit.Benchmarks.Tracing;

/// <summary>The entry of the call that is measured, hit again and again on one processor.</summary>
internal sealed class EnterEvent
{
    /// <summary>How often.</summary>
    public const int Batch = 4096;

    /// <summary>The call's number.</summary>
    public const int Number = 7;

    private const ulong Path = 0x402000;

    public EnterEvent()
    {
        SimulatedMemory memory = new();
        memory.Map(Path, SimulatedMemory.PageSize, PageProtection.Read);
        memory.Poke(Path, "/etc/hostname"u8);
        Cpu = new Cpu(0, default, new SyscallTask(1, "benchmark", memory));
    }

    /// <summary>The processor.</summary>
    public Cpu Cpu { get; }

    /// <summary>Hits it.</summary>
    /// <param name="tracer">What traces.</param>
    /// <param name="fd">The first argument.</param>
    public void Hit(SyscallTracer tracer, ulong fd = 3)
    {
        PtRegs regs = new() { orig_ax = Number, di = fd, si = Path, dx = 6 };
        for (int i = 0; i < Batch; i++)
            tracer.SysEnter(Cpu, in regs, Number);
    }

    /// <summary>Hits it with a path as its first argument.</summary>
    /// <param name="tracer">What traces.</param>
    public void HitWithPath(SyscallTracer tracer) => Hit(tracer, Path);
}
