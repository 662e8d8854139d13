using SyscallKit.Kernel;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Triggers;

/// <summary>What triggers can do to the tracer whose events they hang on.</summary>
internal interface ITriggeredTracer
{
    /// <summary>Where time stamps come from.</summary>
    ITraceClock Clock { get; }

    /// <summary>Whether events are recorded.</summary>
    bool IsRecording { get; set; }

    /// <summary>Exchanges the buffers with the spare ones, while processors write.</summary>
    void SwapBuffers();

    /// <summary>Records the stack of the present thread, which runs a processor.</summary>
    /// <param name="cpu">The processor.</param>
    void RecordStack(Cpu cpu);
}
