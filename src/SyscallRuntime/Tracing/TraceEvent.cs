using SyscallKit.Metadata;

namespace SyscallKit.Tracing;

/// <summary>An event of one kernel: what it records, and the id that this kernel gave it.</summary>
/// <param name="call">The event.</param>
/// <param name="id">Its id: <c>common_type</c> of its records.</param>
public sealed class TraceEvent(TraceEventCall call, ushort id)
{
    /// <summary>The event.</summary>
    public TraceEventCall Call { get; } = call;

    /// <summary>The id: <c>common_type</c> of its records. Another kernel has another.</summary>
    public ushort Id { get; } = id;

    /// <summary>The layout of its records.</summary>
    public EventFormat Format { get; } = EventFormat.Of(call);

    /// <summary>The text of its <c>format</c> file.</summary>
    public string FormatText => Format.ToText(Id);

    /// <summary>The length of its records, at hand for the recording of one.</summary>
    internal int RecordSize { get; } = EventFormat.Of(call).RecordSize;

    /// <inheritdoc/>
    public override string ToString() => Call.ToString();
}
