using System.Collections.Generic;
using SyscallKit;
using SyscallKit.Memory;
using SyscallKit.Tracing;

namespace LinuxKernel.Replay;

/// <summary>A recorded task.</summary>
internal sealed class ReplayTask(int pid, string comm) : SyscallTask(pid, comm, s_memory)
{
    // Recordings hold pointers, but not what they point to.
    private static readonly SimulatedMemory s_memory = new();

    /// <summary>The moments of the events that the present step will record, in order.</summary>
    public Queue<TraceStamp> Stamps { get; } = [];

    /// <summary>How the present call ends; null if it waits.</summary>
    public ReplayHalf? Exit { get; set; }
}
