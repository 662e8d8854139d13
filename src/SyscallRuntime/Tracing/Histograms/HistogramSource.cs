namespace SyscallKit.Tracing.Histograms;

/// <summary>Where the number of a field of a histogram comes from.</summary>
internal enum HistogramSource
{
    /// <summary>A field of the record.</summary>
    Record,

    /// <summary><c>hitcount</c>: 1 a hit.</summary>
    HitCount,

    /// <summary><c>common_timestamp</c>.</summary>
    Timestamp,

    /// <summary><c>common_cpu</c>, <c>cpu</c>, <c>CPU</c>: the processor of the event.</summary>
    Cpu,

    /// <summary><c>common_comm</c>, <c>comm</c>, <c>COMM</c>: the name of the task.</summary>
    Comm,

    /// <summary>What an argument points to, which records hold from Linux 6.19 on: <c>FILTER_DYN_STRING</c>.</summary>
    String,

    /// <summary>A number that is written in the definition.</summary>
    Constant,

    /// <summary><c>common_stacktrace</c>: known by name, but there is none.</summary>
    Stacktrace,
}
