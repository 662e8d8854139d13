using SyscallKit.Kernel;

namespace SyscallKit.Tracing.Events;

/// <summary>Where the time stamps of events come from: Linux's <c>trace_clock</c>. Read once an event, by the thread that runs the processor.</summary>
public interface ITraceClock
{
    /// <summary>Its name, as the file <c>trace_clock</c> shows it; <c>local</c>, as Linux's own, unless it says otherwise.</summary>
    string Name => "local";

    /// <summary>The present time, without an event: what statistics show beside the oldest event's. 0 for a clock that only knows events.</summary>
    ulong Now => 0;

    /// <summary>Whether it counts nanoseconds; if not, traces show its plain number.</summary>
    bool CountsNanoseconds { get; }

    /// <summary>The moment of an event.</summary>
    /// <param name="cpu">The processor on which it happens.</param>
    /// <returns>Time, and the state of the kernel. A time before that of the processor's previous event is recorded as it is.</returns>
    TraceStamp Read(Cpu cpu);
}
