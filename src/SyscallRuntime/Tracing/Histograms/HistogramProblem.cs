namespace SyscallKit.Tracing.Histograms;

/// <summary>What may be wrong with a histogram, under the names of the kernel's <c>HIST_ERR_*</c> (kernel/trace/trace_events_hist.c).</summary>
internal enum HistogramProblem
{
    /// <summary>No message: the kernel gives up with an errno alone.</summary>
    Errno,

    NamedMismatch,
    TriggerEexist,
    TriggerEnoentClear,
    SetClockFail,
    BadFieldModifier,
    VarNotFound,
    FieldNotFound,
    EmptyAssignment,
    InvalidSortModifier,
    EmptySortField,
    TooManySortFields,
    InvalidSortField,
    ExpectNumber,
    NeedNohcVal,
    ActionNotFound,

    /// <summary>From here on what Linux has and this has not.</summary>
    Actions,
    Variables,
    Expressions,
    Symbols,
    Stacktraces,
    StringsAsValues,
}
