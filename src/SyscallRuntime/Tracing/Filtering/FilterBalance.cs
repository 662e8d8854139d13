using System;
using SyscallKit.KernelText;

namespace SyscallKit.Tracing.Filtering;

/// <summary>The kernel's first look at a filter, before any field is looked up (<c>calc_stack</c>, kernel/trace/trace_events_filter.c).</summary>
internal static class FilterBalance
{
    /// <summary>Checks quotes and parentheses.</summary>
    /// <param name="text">The filter.</param>
    /// <param name="column">Where it goes wrong.</param>
    /// <returns>Null if they are in balance; <see cref="FilterProblem.Errno"/> for a filter with nothing in it.</returns>
    public static FilterProblem? Check(ReadOnlySpan<byte> text, out int column)
    {
        int depth = 0;
        int quoteAt = 0;
        byte quote = 0;
        bool isEmpty = true;
        for (int i = 0; i < text.Length; i++)
        {
            byte c = text[i];
            if (quote != 0)
            {
                quote = c == quote ? (byte)0 : quote;
                continue;
            }

            switch (c)
            {
                case (byte)'(':
                    depth++;
                    continue;
                case (byte)')' when depth == 0:
                    column = i;
                    return FilterProblem.TooManyClose;
                case (byte)')':
                    depth--;
                    continue;
                case (byte)'\'' or (byte)'"':
                    quote = c;
                    quoteAt = i;
                    break;
            }

            isEmpty &= KernelCharacter.IsSpace(c);
        }

        column = quoteAt;
        if (quote != 0)
            return FilterProblem.MissingQuote;
        column = depth > 0 ? FindUnclosed(text) : 0;
        return depth > 0 ? FilterProblem.TooManyOpen : isEmpty ? FilterProblem.Errno : null;
    }

    // From the end, the first '(' to which no ')' belongs.
    private static int FindUnclosed(ReadOnlySpan<byte> text)
    {
        int closed = 0;
        byte quote = 0;
        for (int i = text.Length - 1; i > 0; i--)
        {
            byte c = text[i];
            if (quote != 0)
                quote = c == quote ? (byte)0 : quote;
            else if (c is (byte)'\'' or (byte)'"')
                quote = c;
            else if (c == ')')
                closed++;
            else if (c == '(' && closed-- == 0)
                return i;
        }

        return 0;
    }
}
