namespace SyscallKit.Tracing.Events;

/// <summary>What is noted of the moment of an event besides the event itself.</summary>
/// <param name="Time">When: in nanoseconds, unless the clock counts something else.</param>
/// <param name="Flags">The state of the kernel.</param>
/// <param name="PreemptCount">How deep preemption is disabled (low four bits), and migration (high four bits): <c>common_preempt_count</c>.</param>
public readonly record struct TraceStamp(ulong Time, TraceEntryFlags Flags = TraceEntryFlags.None, byte PreemptCount = 0);
