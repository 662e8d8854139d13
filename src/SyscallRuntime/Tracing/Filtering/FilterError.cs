using System;
using System.Text;
using SyscallKit.Declaring;

namespace SyscallKit.Tracing.Filtering;

/// <summary>Why a filter was refused, as Linux says it.</summary>
public sealed class FilterError
{
    private readonly string? _description;

    internal FilterError(FilterProblem problem, int column, Errno errno, ReadOnlySpan<byte> text)
    {
        Message = MessageOf(problem);
        Column = column;
        Errno = errno;
        Text = Encoding.UTF8.GetString(text);

        // append_filter_err: the caret never stands behind the end of the text, though the column may.
        ReadBack = problem == FilterProblem.Errno
            ? Text + "\nError: (0)\n"
            : Text + "\n" + new string(' ', Math.Min(column, text.Length)) + "^\nparse_error: " + Message + "\n";
    }

    private FilterError(Errno errno, string description)
    {
        Message = "";
        Text = "";
        Errno = errno;
        _description = description;
    }

    /// <summary>A write of a page or more: refused unread, without a message, and the file keeps what it had.</summary>
    public static FilterError TooLong { get; } = new(Errno.EINVAL, "The filter is too long: a page or more");

    /// <summary>The host has no memory left for it: <see cref="Errno.ENOMEM"/>, without a message, and the file keeps what it had.</summary>
    public static FilterError OutOfMemory { get; } = new(Errno.ENOMEM, "There is no memory left for the filter");

    /// <summary>The kernel's message, such as <c>Field not found</c>; <c>Error</c> where it has no better one, and empty for <see cref="TooLong"/> and <see cref="OutOfMemory"/>.</summary>
    public string Message { get; }

    /// <summary>Where, in bytes from the start of the text: what error_log points at. It may lie behind the end.</summary>
    public int Column { get; }

    /// <summary>The error number of the write: mostly <see cref="Errno.EINVAL"/>, but some of the kernel's internal codes come out too.</summary>
    public Errno Errno { get; }

    /// <summary>The text of the filter, without white space at its end.</summary>
    public string Text { get; }

    /// <summary>What the filter file reads back, without the newline that reading adds; null if it keeps what it had.</summary>
    public string? ReadBack { get; }

    /// <inheritdoc/>
    public override string ToString() => _description ?? $"{Message} at column {Column}";

    private static string MessageOf(FilterProblem problem) => problem switch
    {
        FilterProblem.InvalidOp => "Invalid operator",
        FilterProblem.TooManyOpen => "Too many '('",
        FilterProblem.TooManyClose => "Too few '('",
        FilterProblem.MissingQuote => "Missing matching quote",
        FilterProblem.MissingBraceOpen => "Missing '{'",
        FilterProblem.MissingBraceClose => "Missing '}'",
        FilterProblem.OperandTooLong => "Operand too long",
        FilterProblem.ExpectString => "Expecting string field",
        FilterProblem.ExpectDigit => "Expecting numeric field",
        FilterProblem.IllegalFieldOp => "Illegal operation for field type",
        FilterProblem.FieldNotFound => "Field not found",
        FilterProblem.IllegalIntval => "Illegal integer value",
        FilterProblem.BadSubsysFilter => "Couldn't find or set field in one of a subsystem's events",
        FilterProblem.TooManyPreds => "Too many terms in predicate expression",
        FilterProblem.InvalidCpulist => "Invalid cpulist",
        FilterProblem.InvalidValue => "Invalid value (did you forget quotes)?",
        FilterProblem.NoFunction => "Function not found",
        FilterProblem.NoFilter => "No filter found",
        _ => "Error",
    };
}
