using System;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Tracing;

namespace SyscallKit.Tracing;

/// <summary>The events of a kernel's calls for the .NET tools: <c>dotnet-trace collect --providers SyscallKit</c>, PerfView, an <see cref="EventListener"/>.</summary>
/// <remarks>
/// A live channel: an event costs about a microsecond while somebody listens. Tracers (<see cref="SyscallTracer"/>) are what records at speed. It is
/// fed by <see cref="SyscallTelemetry"/>.
/// </remarks>
[EventSource(Name = SourceName)]
public sealed class SyscallEventSource : EventSource
{
    /// <summary>The name of the provider.</summary>
    public const string SourceName = "SyscallKit";

    private SyscallEventSource()
    {
    }

    /// <summary>The one that all kernels of the process share.</summary>
    public static SyscallEventSource Log { get; } = new();

    /// <summary>Raised when a listener comes, right before <see cref="EventSource.IsEnabled()"/> becomes true.</summary>
    [method: NonEvent]
    internal event Action? ListenerComes;

    /// <summary>A call begins.</summary>
    /// <param name="pid">The task.</param>
    /// <param name="cpu">The processor.</param>
    /// <param name="number">The number, in the table of the ABI by which the call came in.</param>
    /// <param name="name">Its name there; <c>unknown</c> for a number without one.</param>
    /// <param name="arg1">The first argument's register: all 64 bits, whatever the call has declared. So are the others.</param>
    /// <param name="arg2">The second.</param>
    /// <param name="arg3">The third.</param>
    /// <param name="arg4">The fourth.</param>
    /// <param name="arg5">The fifth.</param>
    /// <param name="arg6">The sixth.</param>
    [Event(1, Level = EventLevel.Informational, Keywords = Keywords.Enter, Message = "{2} {3}")]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "All parameters are primitives.")]
    public unsafe void SyscallEnter(int pid, int cpu, int number, string name, ulong arg1, ulong arg2, ulong arg3, ulong arg4, ulong arg5, ulong arg6)
    {
        const int Count = 10;
        ArgumentNullException.ThrowIfNull(name);
        fixed (char* characters = name)
        {
            EventData* data = stackalloc EventData[Count];
            Set(out data[0], &pid, sizeof(int));
            Set(out data[1], &cpu, sizeof(int));
            Set(out data[2], &number, sizeof(int));
            Set(out data[3], characters, (name.Length + 1) * sizeof(char));
            Set(out data[4], &arg1, sizeof(ulong));
            Set(out data[5], &arg2, sizeof(ulong));
            Set(out data[6], &arg3, sizeof(ulong));
            Set(out data[7], &arg4, sizeof(ulong));
            Set(out data[8], &arg5, sizeof(ulong));
            Set(out data[9], &arg6, sizeof(ulong));
            WriteEventCore(1, Count, data);
        }
    }

    /// <summary>A call ends.</summary>
    /// <param name="pid">The task.</param>
    /// <param name="cpu">The processor: not that of the entry, if the task has moved.</param>
    /// <param name="number">The number, in the table of the ABI by which the call came in.</param>
    /// <param name="name">Its name there; <c>unknown</c> for a number without one.</param>
    /// <param name="result">The result; -4095 to -1 is an error.</param>
    /// <param name="nanoseconds">How long it took, waiting included; -1 if its entry was not seen.</param>
    [Event(2, Level = EventLevel.Informational, Keywords = Keywords.Exit, Message = "{2} {3} = {4}")]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "All parameters are primitives.")]
    public unsafe void SyscallExit(int pid, int cpu, int number, string name, long result, long nanoseconds)
    {
        const int Count = 6;
        ArgumentNullException.ThrowIfNull(name);
        fixed (char* characters = name)
        {
            EventData* data = stackalloc EventData[Count];
            Set(out data[0], &pid, sizeof(int));
            Set(out data[1], &cpu, sizeof(int));
            Set(out data[2], &number, sizeof(int));
            Set(out data[3], characters, (name.Length + 1) * sizeof(char));
            Set(out data[4], &result, sizeof(long));
            Set(out data[5], &nanoseconds, sizeof(long));
            WriteEventCore(2, Count, data);
        }
    }

    /// <inheritdoc/>
    protected override void OnEventCommand(EventCommandEventArgs command)
    {
        base.OnEventCommand(command);
        if (command.Command == EventCommand.Enable)
            ListenerComes?.Invoke();
    }

    private static unsafe void Set(out EventData item, void* data, int size) => item = new EventData { DataPointer = (nint)data, Size = size };

    /// <summary>What a listener may choose.</summary>
    [SuppressMessage("Design", "CA1034", Justification = "EventSource looks for a nested class of this name.")]
    public static class Keywords
    {
        /// <summary>Entries.</summary>
        public const EventKeywords Enter = (EventKeywords)1;

        /// <summary>Exits.</summary>
        public const EventKeywords Exit = (EventKeywords)2;
    }
}
