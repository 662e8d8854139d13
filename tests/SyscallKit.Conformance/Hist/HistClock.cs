using SyscallKit.Kernel;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Conformance;

/// <summary>The clock of the recorded machine, whose kernel has preemption off (depth 1) while the event of a call is recorded.</summary>
/// <param name="recorder">The task that only writes to files.</param>
internal sealed class HistClock(SyscallTask recorder) : ITraceClock
{
    private readonly MonotonicClock _clock = new();

    public bool CountsNanoseconds => true;

    public ulong Now => _clock.Now;

    public TraceStamp Read(Cpu cpu) => new(_clock.Now, TraceEntryFlags.None, (byte)(ReferenceEquals(cpu.Task, recorder) ? 0 : 1));
}
