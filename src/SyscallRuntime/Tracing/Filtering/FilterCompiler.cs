using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using SyscallKit.Declaring;
using SyscallKit.KernelText;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Filtering;

/// <summary>
/// Compiles a filter: predicates joined by <c>!</c>, <c>&amp;&amp;</c> and <c>||</c> become steps that jump forward only, the shape of Linux's program
/// (<c>predicate_parse</c>, kernel/trace/trace_events_filter.c).
/// </summary>
internal static class FilterCompiler
{
    /// <summary>Compiles.</summary>
    /// <param name="text">The filter, without white space at its end and without NUL.</param>
    /// <param name="format">The fields.</param>
    /// <param name="cpuCount">The number of processors.</param>
    /// <param name="error">What is wrong; null if it is a filter.</param>
    /// <returns>The steps.</returns>
    public static ImmutableArray<FilterStep> Compile(ReadOnlySpan<byte> text, EventFormat format, int cpuCount, out FilterError? error)
    {
        List<FilterStep> steps = [];
        error = FilterBalance.Check(text, out int column) is { } problem
            ? new FilterError(problem, column, ErrnoOf(problem), text)
            : Compile(text, format, cpuCount, steps);
        return error is null ? [.. steps] : [];
    }

    private static FilterError? Compile(ReadOnlySpan<byte> text, EventFormat format, int cpuCount, List<FilterStep> steps)
    {
        Stack<FilterScope> scopes = new();
        scopes.Push(new FilterScope(false));
        bool isNegated = false;
        int at = 0;
        while (at < text.Length)
        {
            byte c = text[at];
            if (KernelCharacter.IsSpace(c))
            {
                at++;
            }
            else if (c == '(')
            {
                scopes.Peek().BeginOperand(steps);
                scopes.Push(new FilterScope(isNegated));
                isNegated = false;
                at++;
            }
            else if (c == '!' && (at + 1 == text.Length || text[at + 1] is not ((byte)'=' or (byte)'~')))
            {
                isNegated = !isNegated;
                at++;
            }
            else
            {
                FilterPredicate predicate = new(text, at, format, cpuCount);
                if (!predicate.TryRead())
                {
                    Errno errno = predicate.Problem == FilterProblem.Errno ? Errno.EPERM : Errno.EINVAL;
                    return new FilterError(predicate.Problem, predicate.Column, errno, text);
                }

                scopes.Peek().BeginOperand(steps);
                FilterJumps operand = FilterJumps.Of(steps.Count).Negated(isNegated ^ predicate.IsNegated);
                steps.Add(new FilterStep { Test = predicate.Test });
                isNegated = false;
                at = predicate.End;
                if (!TryReadOperator(text, ref at, scopes, operand))
                    return new FilterError(FilterProblem.TooManyPreds, at, Errno.EPERM, text);
            }
        }

        if (steps.Count == 0)
            return new FilterError(FilterProblem.NoFilter, text.Length, Errno.EINVAL, text);
        if (!scopes.Peek().TryEnd(out FilterJumps whole))
            return new FilterError(FilterProblem.Errno, 0, Errno.EINVAL, text);
        FilterScope.Link(steps, whole.IfTrue, FilterStep.Accept);
        FilterScope.Link(steps, whole.IfFalse, FilterStep.Reject);
        return null;
    }

    // What follows an operand: closing parentheses, then an operator or the end. Parentheses are known to be in balance.
    private static bool TryReadOperator(ReadOnlySpan<byte> text, ref int at, Stack<FilterScope> scopes, FilterJumps operand)
    {
        for (; at < text.Length; at++)
        {
            byte c = text[at];
            if (c == ')')
            {
                FilterScope scope = scopes.Pop();
                scope.Append(operand, 0);
                scope.TryEnd(out operand);
            }
            else if (c is (byte)'&' or (byte)'|' && at + 1 < text.Length && text[at + 1] == c)
            {
                scopes.Peek().Append(operand, c);
                at += 2;
                return true;
            }
            else if (!KernelCharacter.IsSpace(c))
            {
                return false;
            }
        }

        scopes.Peek().Append(operand, 0);
        return true;
    }

    // The kernel's internal codes -1, -2 and -3 come out of the write as they are.
    private static Errno ErrnoOf(FilterProblem problem) => problem switch
    {
        FilterProblem.TooManyClose => Errno.EPERM,
        FilterProblem.TooManyOpen => Errno.ENOENT,
        FilterProblem.MissingQuote => Errno.ESRCH,
        _ => Errno.EINVAL,
    };
}
