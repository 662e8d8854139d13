using SyscallKit.Declaring;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Histograms;

/// <summary>Why a histogram was refused, as Linux says it.</summary>
/// <param name="problem">What is wrong.</param>
/// <param name="column">Where, in bytes from the start of the command, <c>hist:</c> included.</param>
/// <param name="errno">The error number of the write.</param>
internal sealed class HistogramError(HistogramProblem problem, int column, Errno errno)
{
    public HistogramProblem Problem { get; } = problem;

    /// <summary>What <c>error_log</c> says; null if it says nothing.</summary>
    public string? Message { get; } = MessageOf(problem);

    /// <summary>Where, in bytes from the start of the command, <c>hist:</c> included: 0 also where the kernel does not say.</summary>
    public int Column { get; } = column;

    public Errno Errno { get; } = errno;

    /// <summary>What was wrong before that, of which the log has an entry too; null if nothing was.</summary>
    public HistogramError? Before { get; init; }

    /// <summary>Who refuses, as <c>error_log</c> names it (<c>last_cmd_set</c>).</summary>
    public static string PlaceOf(TraceEvent traceEvent) => $"hist:{traceEvent.Call.System}:{traceEvent.Call.Name}";

    public override string ToString() => Message is null ? Errno == Errno.ENOMEM ? "the histograms would have too many entries" : "it is no histogram: hist:keys=FIELD[,FIELD][:vals=FIELD][:sort=FIELD][:size=N]" : $"{Message} at column {Column}";

    private static string? MessageOf(HistogramProblem problem) => problem switch
    {
        HistogramProblem.NamedMismatch => "Named hist trigger doesn't match existing named trigger (includes variables)",
        HistogramProblem.TriggerEexist => "Hist trigger already exists",
        HistogramProblem.TriggerEnoentClear => "Can't clear or continue a nonexistent hist trigger",
        HistogramProblem.SetClockFail => "Couldn't set trace_clock",
        HistogramProblem.BadFieldModifier => "Invalid field modifier",
        HistogramProblem.VarNotFound => "Couldn't find variable",
        HistogramProblem.FieldNotFound => "Couldn't find field",
        HistogramProblem.EmptyAssignment => "Empty assignment",
        HistogramProblem.InvalidSortModifier => "Invalid sort modifier",
        HistogramProblem.EmptySortField => "Empty sort field",
        HistogramProblem.TooManySortFields => "Too many sort fields (Max = 2)",
        HistogramProblem.InvalidSortField => "Sort field must be a key or a val",
        HistogramProblem.ExpectNumber => "Expecting numeric literal",
        HistogramProblem.NeedNohcVal => "Non-hitcount value is required for 'nohitcount'",
        HistogramProblem.ActionNotFound => "No action found",
        HistogramProblem.Actions => "Actions are not supported",
        HistogramProblem.Variables => "Variables are not supported",
        HistogramProblem.Expressions => "Expressions are not supported",
        HistogramProblem.Symbols => "Symbols are not supported",
        HistogramProblem.Stacktraces => "Stack traces are not supported",
        HistogramProblem.StringsAsValues => "Strings are not supported as values",
        _ => null,
    };
}
