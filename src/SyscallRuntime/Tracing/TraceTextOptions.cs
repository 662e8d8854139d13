namespace SyscallKit.Tracing;

/// <summary>How a trace is printed: the part of Linux's <c>trace_options</c> that shapes the text. Defaults are Linux's.</summary>
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

    /// <summary>How lines are written.</summary>
    public TraceTextForm Form { get; init; }

    /// <summary>How values are written.</summary>
    public TraceDialect Dialect { get; init; }
}
