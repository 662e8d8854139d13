namespace SyscallKit.Tracing;

/// <summary>How the lines of a trace are written.</summary>
public enum TraceTextForm
{
    /// <summary>Task, processor, time and the event in words.</summary>
    Default,

    /// <summary>Linux's option <c>raw</c>: task, processor, time and event id as decimal numbers.</summary>
    Raw,

    /// <summary>Linux's option <c>hex</c>: task, processor and time as hexadecimal numbers.</summary>
    Hex,
}
