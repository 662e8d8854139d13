namespace SyscallKit.Tracing.Filtering;

/// <summary>What may be wrong with a filter, under the names of the kernel's <c>FILT_ERR_*</c> (kernel/trace/trace_events_filter.c).</summary>
internal enum FilterProblem
{
    /// <summary>No message: the kernel gives up with an errno alone.</summary>
    Errno,

    InvalidOp,
    TooManyOpen,
    TooManyClose,
    MissingQuote,
    MissingBraceOpen,
    MissingBraceClose,
    OperandTooLong,
    ExpectString,
    ExpectDigit,
    IllegalFieldOp,
    FieldNotFound,
    IllegalIntval,
    BadSubsysFilter,
    TooManyPreds,
    InvalidCpulist,
    InvalidValue,
    NoFunction,
    NoFilter,
}
