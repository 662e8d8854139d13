using SyscallKit.Metadata;

namespace SyscallKit.Tracing.Events;

/// <summary>An event of one kernel: what it records, and the id that this kernel gave it.</summary>
public sealed class TraceEvent
{
    /// <summary>An event with the format that it has up to Linux 6.18.</summary>
    /// <param name="call">The event.</param>
    /// <param name="id">Its id: <c>common_type</c> of its records.</param>
    public TraceEvent(TraceEventCall call, ushort id)
        : this(call, id, TraceDialect.Linux6_18)
    {
    }

    internal TraceEvent(TraceEventCall call, ushort id, TraceDialect dialect)
    {
        Call = call;
        Id = id;
        Format = EventFormat.Of(call, dialect);
        RecordSize = Format.UserArguments is null ? Format.RecordSize : EventRecord.OffsetOfArgument(call.Metadata!.NbArgs);
    }

    /// <summary>The event.</summary>
    public TraceEventCall Call { get; }

    /// <summary>The id: <c>common_type</c> of its records. Another kernel has another.</summary>
    public ushort Id { get; }

    /// <summary>The layout of its records.</summary>
    public EventFormat Format { get; }

    /// <summary>The text of its <c>format</c> file.</summary>
    public string FormatText => Format.ToText(Id);

    /// <summary>The length of its records, at hand for the recording of one; without what arguments point to (<see cref="SyscallEnterRecord"/>).</summary>
    internal int RecordSize { get; }

    /// <inheritdoc/>
    public override string ToString() => Call.ToString();
}
