using SyscallKit.Tracing.Buffers;

namespace SyscallKit.Tracing.Recording;

/// <summary>One processor's part of a tracer; written by the thread that runs the processor.</summary>
/// <param name="buffer">Its events.</param>
internal sealed class CpuTrace(RingBuffer buffer)
{
    /// <summary>Its events.</summary>
    public RingBuffer Buffer { get; } = buffer;

    /// <summary>The task of the last event: its name is saved when task or name change, not at each event.</summary>
    public int Pid { get; set; }

    /// <summary>The name of that task.</summary>
    public string? Comm { get; set; }
}
