namespace SyscallKit.Tracing.Histograms;

/// <summary>What stands behind a field's point: how its number is cut or shown (<c>parse_field</c>, kernel/trace/trace_events_hist.c).</summary>
internal enum HistogramModifier
{
    None,
    Hex,
    Execname,
    Syscall,
    Log2,
    Buckets,
    Usecs,

    /// <summary>Of a value: its part of the sum over all rows.</summary>
    Percent,

    /// <summary>Of a value: a bar as long as its part of the largest.</summary>
    Graph,

    // Read, so that what is wrong is said as Linux says it, but in no histogram.
    Sym,
    Stacktrace,
}
