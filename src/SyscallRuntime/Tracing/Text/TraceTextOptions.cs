using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;

namespace SyscallKit.Tracing.Text;

/// <summary>How a trace is printed: the part of Linux's <c>trace_options</c> that shapes the text, and what the text tells of the kernel. Defaults are Linux's.</summary>
/// <remarks>Of the forms <see cref="Bin"/>, <see cref="Hex"/>, <see cref="Raw"/> and <see cref="Fields"/> the first that is set counts, as in Linux.</remarks>
public sealed record TraceTextOptions
{
    /// <summary>Whether lines begin with task, processor and time (<c>context-info</c>).</summary>
    public bool ContextInfo { get; init; } = true;

    /// <summary>Whether the state of the kernel is shown by five characters (<c>irq-info</c>).</summary>
    public bool IrqInfo { get; init; } = true;

    /// <summary>Whether argument types are shown, and the column header is left out (<c>verbose</c>).</summary>
    public bool Verbose { get; init; }

    /// <summary>Whether the first line of each further processor is announced if events were lost (<c>annotate</c>).</summary>
    public bool Annotate { get; init; } = true;

    /// <summary>Whether the thread group of each task is shown (<c>record-tgid</c>); it is looked up in <see cref="TraceSnapshot.SavedTgids"/>.</summary>
    public bool RecordTgid { get; init; }

    /// <summary>Whether times are microseconds since <see cref="TraceSnapshot.TimeStart"/>, with a mark for the time to the next event (<c>latency-format</c>).</summary>
    public bool LatencyFormat { get; init; }

    /// <summary>Whether task, processor and time are bytes, and the event is its id (<c>bin</c>).</summary>
    public bool Bin { get; init; }

    /// <summary>Whether task, processor and time are hexadecimal numbers, and the event is its id (<c>hex</c>).</summary>
    public bool Hex { get; init; }

    /// <summary>Whether task, processor and time are decimal numbers, and the event is its id (<c>raw</c>).</summary>
    public bool Raw { get; init; }

    /// <summary>Whether all fields of an event are shown by their names instead of its text (<c>fields</c>).</summary>
    public bool Fields { get; init; }

    /// <summary>Whether addresses stand behind the names of functions (<c>sym-addr</c>).</summary>
    public bool SymAddr { get; init; }

    /// <summary>Whether texts that programs wrote stand alone, without task, time and function (<c>printk-msg-only</c>).</summary>
    public bool PrintkMsgOnly { get; init; }

    /// <summary>How values are written; as the release does that the snapshot's events are of (<see cref="TraceEventRegistry.Dialect"/>), unless set.</summary>
    public TraceDialect? Dialect { get; init; }

    /// <summary>The kernel's release, as the header of <see cref="LatencyFormat"/> names it.</summary>
    public string KernelRelease { get; init; } = "6.18.0";

    /// <summary>The kernel's preemption model, as the header of <see cref="LatencyFormat"/> names it (<c>preempt_model_str</c>).</summary>
    public string PreemptModel { get; init; } = "PREEMPT(none)";

    /// <summary>
    /// Where in the kernel's memory a record lies while it is printed. <see cref="Fields"/> shows for arguments of type <c>char *</c> not the
    /// argument but where in memory it lies, so this number shows through: <c>print_fields</c>, kernel/trace/trace_output.c.
    /// </summary>
    public ulong RecordAddress { get; init; }
}
