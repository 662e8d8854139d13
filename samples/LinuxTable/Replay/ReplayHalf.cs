using SyscallKit.Metadata;
using SyscallKit.Tracing.Text;

namespace LinuxKernel.Replay;

/// <summary>The entry or the exit of a call: the one or two recorded lines that it made.</summary>
/// <param name="Own">The line of the call's own event.</param>
/// <param name="OwnIndex">Its place in the recording; -1 if there is none.</param>
/// <param name="Raw">The line of the raw event.</param>
/// <param name="RawIndex">Its place in the recording; -1 if there is none.</param>
/// <param name="IsOwnEnabled">Whether events of single calls are recorded at this place.</param>
/// <param name="ShowsAbi">Whether the call's own event would be here if it had one: that of a 64-bit call.</param>
internal sealed record ReplayHalf(TraceTextLine? Own, int OwnIndex, TraceTextLine? Raw, int RawIndex, bool IsOwnEnabled, bool ShowsAbi)
{
    /// <summary>The line that comes first.</summary>
    public TraceTextLine First => Own ?? Raw!;

    /// <summary>The place of the line that comes last.</summary>
    public int LastIndex => Raw is null ? OwnIndex : RawIndex;

    public bool IsEnter => First.IsEnter;

    /// <summary>The number: the raw event has the one that the caller gave, the call's own event only the call.</summary>
    public int Number => (Raw ?? Own!).Number;

    public SyscallMetadata? Call => Own?.Call;

    /// <summary>At exit, the result.</summary>
    public long Result => (long)First.Values[0];

    /// <summary>Whether the call is of the i386 table: Linux does not record the events of single calls for those. Null where the recording does not tell.</summary>
    public bool? IsCompat => Own is not null ? false : ShowsAbi ? true : null;
}
