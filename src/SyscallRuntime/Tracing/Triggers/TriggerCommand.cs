using System;
using SyscallKit.KernelText;

namespace SyscallKit.Tracing.Triggers;

/// <summary>A command written to a <c>trigger</c> file, taken apart as <c>trigger_process_regex</c> does (kernel/trace/trace_events_trigger.c).</summary>
/// <param name="Name">The command's name.</param>
/// <param name="IsRemoval">Whether a <c>!</c> stands before it.</param>
/// <param name="Rest">What follows the name and the separator behind it; null if nothing does.</param>
internal readonly record struct TriggerCommand(string Name, bool IsRemoval, string? Rest)
{
    private const string Blanks = " \t";

    /// <summary>Takes a command apart.</summary>
    /// <param name="text">The text, stripped.</param>
    /// <returns>Its parts.</returns>
    public static TriggerCommand Parse(string text)
    {
        (string name, string? rest) = Cut(text, ": \t");
        rest = rest is null ? null : SkipSpaces(rest);
        bool isRemoval = name.StartsWith('!');
        return new TriggerCommand(isRemoval ? name[1..] : name, isRemoval, rest is "" ? null : rest);
    }

    /// <summary>Takes <see cref="Rest"/> apart: <c>event_trigger_separate_filter</c>.</summary>
    /// <param name="isParameterRequired">Whether a parameter must be there; an optional one is a count and begins with a digit.</param>
    /// <param name="parameter">The parameter, or null.</param>
    /// <param name="filter">What stands behind it: <c>if FILTER</c>, or null.</param>
    /// <returns>False if a required parameter is missing.</returns>
    public bool TrySeparate(bool isParameterRequired, out string? parameter, out string? filter)
    {
        parameter = filter = null;
        if (Rest is null)
            return !isParameterRequired;
        if (!isParameterRequired && !char.IsAsciiDigit(Rest[0]))
        {
            filter = Rest;
            return true;
        }

        (parameter, string? behind) = Cut(Rest, Blanks);
        filter = behind is null ? null : SkipSpaces(behind);
        if (filter is "")
            filter = null;
        return true;
    }

    /// <summary>Takes the <see cref="Rest"/> of a <c>hist</c> command apart, which may have blanks in it (<c>event_hist_trigger_parse</c>).</summary>
    /// <param name="definition">What stands before the filter.</param>
    /// <param name="filter"><c>if FILTER</c>, or null.</param>
    /// <returns>False if there is nothing before the <c>if</c>, or nothing behind it.</returns>
    public bool TrySeparateHistogram(out string definition, out string? filter)
    {
        const string If = "if";
        string text = Rest ?? "";
        definition = text;
        filter = null;
        for (int at = text.IndexOf(If, StringComparison.Ordinal); at >= 0; at = text.IndexOf(If, at + 1, StringComparison.Ordinal))
        {
            if (at == 0)
                return false;
            if (!Blanks.Contains(text[at - 1], StringComparison.Ordinal))
                continue;
            if (at >= text.Length - If.Length - 1)
                return false;
            if (!Blanks.Contains(text[at + If.Length], StringComparison.Ordinal))
                continue;
            (definition, filter) = (text[..(at - 1)].Trim(' ', '\t', '\n', '\v', '\f', '\r'), text[at..]);
            return true;
        }

        return true;
    }

    /// <summary>The part before the first of some characters, and what follows it; null if none of them is there: the kernel's <c>strsep</c>.</summary>
    public static (string First, string? Behind) Cut(string text, string separators)
    {
        int at = text.AsSpan().IndexOfAny(separators);
        return at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
    }

    /// <summary>The filter behind <c>if</c>.</summary>
    /// <param name="clause">What <see cref="TrySeparate"/> found.</param>
    /// <returns>The filter; null if there is none.</returns>
    public static string? FilterOf(string clause)
    {
        (string first, string? filter) = Cut(clause, Blanks);
        return first == "if" ? filter : null;
    }

    private static string SkipSpaces(string text)
    {
        int at = 0;
        while (at < text.Length && text[at] <= byte.MaxValue && KernelCharacter.IsSpace((byte)text[at]))
            at++;
        return text[at..];
    }
}
