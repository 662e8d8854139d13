using SyscallKit.Kernel;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Triggers;

/// <summary>The tracer as triggers know it: what they do to it when they fire, and what hanging them up asks of it.</summary>
internal interface ITriggeredTracer
{
    /// <summary>Whether events are recorded.</summary>
    bool IsRecording { get; set; }

    /// <summary>Whether nothing is hung up any more: the tracer is gone.</summary>
    bool IsRetired { get; }

    /// <summary>Where time stamps come from.</summary>
    ITraceClock Clock { get; }

    /// <summary>Takes another clock, which empties the buffers.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>False if there is none of that name.</returns>
    bool TrySetClock(string name);

    /// <summary>Makes the spare buffers of a snapshot, unless they are there.</summary>
    /// <returns>False if there is no room for them.</returns>
    bool TryAllocateSnapshot();

    /// <summary>Exchanges the buffers with the spare ones.</summary>
    void SwapBuffers();

    /// <summary>Records the stack of the present thread.</summary>
    /// <param name="cpu">The processor that the thread runs.</param>
    void RecordStack(Cpu cpu);

    /// <summary>Has an event hit for the sake of a trigger, recorded or not.</summary>
    /// <param name="file">The event.</param>
    void HoldInSoftMode(TraceEventFile file);

    /// <summary>Ends one <see cref="HoldInSoftMode"/>.</summary>
    /// <param name="file">The event.</param>
    void ReleaseFromSoftMode(TraceEventFile file);

    /// <summary>Notes a refused command in the <c>error_log</c>.</summary>
    /// <param name="place">Who refuses.</param>
    /// <param name="message">Why.</param>
    /// <param name="command">The command.</param>
    /// <param name="column">Where it goes wrong, in bytes.</param>
    void LogError(string place, string message, string command, int column);
}
