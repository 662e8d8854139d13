using System;
using System.Globalization;
using System.Text;

namespace SyscallKit.Injection.Grammar;

/// <summary>A bracket expression of POSIX, in .NET's notation.</summary>
internal static class PosixBracket
{
    private const string Unmatched = "Unmatched [, [^, [:, [., or [=";

    /// <summary>Takes a bracket expression whose <c>[</c> has been taken.</summary>
    /// <param name="rest">What follows the bracket; what follows the expression.</param>
    /// <param name="translated">The expression.</param>
    /// <returns>What is wrong, in glibc's words; null if nothing is.</returns>
    public static string? Translate(ref ReadOnlySpan<char> rest, out string translated)
    {
        StringBuilder to = new("[");
        translated = "";
        if (rest is ['^', ..])
        {
            to.Append('^');
            rest = rest[1..];
        }

        bool isFirst = true;
        while (isFirst || rest is not [']', ..])
        {
            if (rest.IsEmpty)
                return Unmatched;
            isFirst = false;
            if (rest is ['[', ':', ..])
            {
                if (Class(ref rest, to) is { } wrong)
                    return wrong;
                continue;
            }

            if (Character(ref rest, out char first) is { } message)
                return message;
            char last = first;
            if (rest is ['-', not ']', ..])
            {
                rest = rest[1..];
                if (rest is ['[', ':', ..])
                    return "Invalid range end";
                if (Character(ref rest, out last) is { } other)
                    return other;
                // Another range may not begin where this one ends.
                if (last < first || rest is ['-', not ']', ..])
                    return "Invalid range end";
            }

            to.Append(Escaped(first)).Append('-').Append(Escaped(last));
        }

        rest = rest[1..];
        translated = to.Append(']').ToString();
        return null;
    }

    /// <summary>A character that means itself, wherever it stands.</summary>
    public static string Escaped(char c) => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture);

    private static string? Class(ref ReadOnlySpan<char> rest, StringBuilder to)
    {
        int end = rest[2..].IndexOf(":]", StringComparison.Ordinal);
        if (end < 0)
            return Unmatched;
        string? members = rest.Slice(2, end) switch
        {
            "alpha" => "a-zA-Z",
            "digit" => "0-9",
            "alnum" => "a-zA-Z0-9",
            "upper" => "A-Z",
            "lower" => "a-z",
            "space" => @"\t-\r ",
            "blank" => @" \t",
            "punct" => @"!-/:-@\[-`{-~",
            "print" => " -~",
            "graph" => "!-~",
            "cntrl" => @"\x00-\x1f\x7f",
            "xdigit" => "0-9a-fA-F",
            _ => null,
        };
        rest = rest[(end + 4)..];
        to.Append(members);
        return members is null ? "Invalid character class name" : null;
    }

    /// <summary>One character, as it is or as <c>[.c.]</c> or <c>[=c=]</c>.</summary>
    private static string? Character(ref ReadOnlySpan<char> rest, out char c)
    {
        c = '\0';
        if (rest.IsEmpty)
            return Unmatched;
        if (rest is not ['[', '.' or '=', ..])
        {
            c = rest[0];
            rest = rest[1..];
            return null;
        }

        int end = rest[2..].IndexOf([rest[1], ']'], StringComparison.Ordinal);
        if (end < 0)
            return Unmatched;
        if (end != 1)
            return "Invalid collation character";
        c = rest[2];
        rest = rest[5..];
        return null;
    }
}
