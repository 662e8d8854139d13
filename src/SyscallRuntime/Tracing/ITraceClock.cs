namespace SyscallKit.Tracing;

/// <summary>Where the time stamps of events come from: Linux's <c>trace_clock</c>. Read once an event, by the thread that runs the processor.</summary>
public interface ITraceClock
{
    /// <summary>Its name, as the file <c>trace_clock</c> shows it: <c>mono</c>.</summary>
    string Name { get; }

    /// <summary>The present time, without an event: what statistics show beside the oldest event's.</summary>
    ulong Now { get; }

    /// <summary>Whether it counts nanoseconds; if not, traces show its plain number.</summary>
    bool CountsNanoseconds { get; }

    /// <summary>The moment of an event.</summary>
    /// <param name="cpu">The processor on which it happens.</param>
    /// <returns>Time, and the state of the kernel. A time before that of the processor's previous event is recorded as it is.</returns>
    TraceStamp Read(Cpu cpu);
}
