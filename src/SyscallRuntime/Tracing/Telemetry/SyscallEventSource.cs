using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Tracing;
using System.Runtime.CompilerServices;

namespace SyscallKit.Tracing.Telemetry;

/// <summary>The events, one source for all kernels of the process.</summary>
/// <remarks>
/// The events themselves have no keywords: <c>dotnet-trace</c> asks for none if it is given none, and would get no event that has one. The
/// probe goes by <see cref="Keywords"/> before it writes; of several sessions each gets what any of them asked for.
/// </remarks>
[EventSource(Name = SyscallTelemetry.EventSourceName)]
internal sealed class SyscallEventSource : EventSource
{
    private const string OnlyPrimitives = "Numbers and strings: there are no properties that trimming could remove.";

    // A field with an initializer is there before the base constructor, which may call OnEventCommand. Weak: a kernel that is no longer used goes away.
    private readonly ConditionalWeakTable<SyscallTelemetry, object> _telemetries = [];

    private SyscallEventSource()
    {
    }

    public static SyscallEventSource Log { get; } = new();

    /// <summary>Lets a telemetry know when sessions come.</summary>
    [NonEvent]
    public void Notify(SyscallTelemetry telemetry) => _telemetries.Add(telemetry, this);

    [NonEvent]
    public void StopNotifying(SyscallTelemetry telemetry) => _telemetries.Remove(telemetry);

    [Event(1, Level = EventLevel.Informational, Message = "{1}({5}, {6}, {7}, {8}, {9}, {10})")]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = OnlyPrimitives)]
    public unsafe void SyscallEnter(
        int number, string name, string abi, int pid, int cpu, ulong arg0, ulong arg1, ulong arg2, ulong arg3, ulong arg4, ulong arg5)
    {
        fixed (char* nameText = name, abiText = abi)
        {
            EventData* data = stackalloc EventData[11];
            data[0] = Of(&number, sizeof(int));
            data[1] = Of(nameText, (name.Length + 1) * sizeof(char));
            data[2] = Of(abiText, (abi.Length + 1) * sizeof(char));
            data[3] = Of(&pid, sizeof(int));
            data[4] = Of(&cpu, sizeof(int));
            data[5] = Of(&arg0, sizeof(ulong));
            data[6] = Of(&arg1, sizeof(ulong));
            data[7] = Of(&arg2, sizeof(ulong));
            data[8] = Of(&arg3, sizeof(ulong));
            data[9] = Of(&arg4, sizeof(ulong));
            data[10] = Of(&arg5, sizeof(ulong));
            WriteEventCore(1, 11, data);
        }
    }

    /// <summary>The end of a call.</summary>
    /// <param name="number">The number.</param>
    /// <param name="name">The name in the table of its ABI.</param>
    /// <param name="abi"><c>x64</c> or <c>ia32</c>.</param>
    /// <param name="pid">The task.</param>
    /// <param name="cpu">The processor on which it ends.</param>
    /// <param name="result">The result.</param>
    /// <param name="error">The name of the error; empty if there is none.</param>
    /// <param name="durationNs">The time since it began; -1 if its beginning was not seen.</param>
    [Event(2, Level = EventLevel.Informational, Message = "{1} -> {5} {6}")]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = OnlyPrimitives)]
    public unsafe void SyscallExit(int number, string name, string abi, int pid, int cpu, long result, string error, long durationNs)
    {
        fixed (char* nameText = name, abiText = abi, errorText = error)
        {
            EventData* data = stackalloc EventData[8];
            data[0] = Of(&number, sizeof(int));
            data[1] = Of(nameText, (name.Length + 1) * sizeof(char));
            data[2] = Of(abiText, (abi.Length + 1) * sizeof(char));
            data[3] = Of(&pid, sizeof(int));
            data[4] = Of(&cpu, sizeof(int));
            data[5] = Of(&result, sizeof(long));
            data[6] = Of(errorText, (error.Length + 1) * sizeof(char));
            data[7] = Of(&durationNs, sizeof(long));
            WriteEventCore(2, 8, data);
        }
    }

    /// <inheritdoc/>
    [NonEvent]
    protected override void OnEventCommand(EventCommandEventArgs command)
    {
        // At Disable the source may still count as enabled; then the probe sees it with the next call.
        foreach (KeyValuePair<SyscallTelemetry, object> telemetry in _telemetries)
            telemetry.Key.Refresh();
    }

    private static unsafe EventData Of(void* data, int size) => new() { DataPointer = (nint)data, Size = size };

    /// <summary>What a session asks for.</summary>
    public static class Keywords
    {
        /// <summary>SyscallEnter.</summary>
        public const EventKeywords Enter = (EventKeywords)0x1;

        /// <summary>SyscallExit.</summary>
        public const EventKeywords Exit = (EventKeywords)0x2;
    }
}
