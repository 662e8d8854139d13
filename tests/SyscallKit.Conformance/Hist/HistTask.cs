using SyscallKit.Kernel;
using SyscallKit.Memory;

namespace SyscallKit.Conformance;

/// <summary>A task of the recorded machine.</summary>
/// <param name="pid">Its id.</param>
/// <param name="comm">Its name.</param>
/// <param name="cpu">The processor that it runs on.</param>
internal sealed class HistTask(int pid, string comm, int cpu) : SyscallTask(pid, comm, new SimulatedMemory())
{
    public int CpuIndex => cpu;

    /// <summary>What its calls return.</summary>
    public long Result { get; set; }
}
