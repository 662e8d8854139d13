using System.Collections.Generic;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Events;

namespace LinuxKernel.Replay;

/// <summary>A recorded task.</summary>
internal sealed class ReplayTask(int pid, string comm) : SyscallTask(pid, comm, new RecordedMemory())
{
    /// <summary>What the recording shows of the memory.</summary>
    public RecordedMemory Recorded => (RecordedMemory)Memory;

    /// <summary>The moments of the events that the present step will record, in order.</summary>
    public Queue<TraceStamp> Stamps { get; } = [];

    /// <summary>How the present call ends; null if it waits.</summary>
    public ReplayHalf? Exit { get; set; }
}
