using System;
using System.Globalization;

namespace SyscallKit.Injection.Grammar;

/// <summary>Times as strace reads them: a whole number or a fraction, with ns, us, ms or s behind it, microseconds without.</summary>
internal static class StraceDelay
{
    private const long NanosecondsOfSecond = 1_000_000_000;
    private const double SmallestNormal = 2.2250738585072014e-308;

    /// <summary>Reads a time.</summary>
    /// <param name="text">The text.</param>
    /// <param name="nanoseconds">The time; what is longer than 292 years is that.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out long nanoseconds)
    {
        nanoseconds = 0;
        // Which it is, the characters in front say: whole numbers may begin with blanks, fractions may not.
        int fraction = Leading(text, "eE.-+0123456789");
        if (fraction <= Leading(text, "+0123456789"))
        {
            long whole = StraceNumber.Decimal(text, long.MaxValue, out ReadOnlySpan<char> unit);
            if (whole < 0 || !TryScale(unit, out long scale))
                return false;
            nanoseconds = (long)Int128.Min((Int128)whole * scale, long.MaxValue);
            return true;
        }

        int length = FloatLength(text);
        if (length == 0 || !TryScale(text[length..], out long by))
            return false;
        double value = double.Parse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
        // strtod reports ERANGE for what is too large, and for what is not 0 and too small.
        if (double.IsInfinity(value) || value < 0 || (value < SmallestNormal && !IsZero(text[..length])))
            return false;
        nanoseconds = value * by >= long.MaxValue ? long.MaxValue : (long)(value * by);
        return true;
    }

    private static bool IsZero(ReadOnlySpan<char> number)
    {
        int exponent = number.IndexOfAny('e', 'E');
        return !(exponent < 0 ? number : number[..exponent]).ContainsAnyInRange('1', '9');
    }

    private static int Leading(ReadOnlySpan<char> text, string characters)
    {
        int length = text.IndexOfAnyExcept(characters);
        return length < 0 ? text.Length : length;
    }

    /// <summary>How much of the text is a decimal number to <c>strtod</c>.</summary>
    private static int FloatLength(ReadOnlySpan<char> text)
    {
        int at = text is ['+' or '-', ..] ? 1 : 0;
        int digits = at;
        at += Leading(text[at..], "0123456789");
        bool hasDigits = at > digits;
        if (at < text.Length && text[at] == '.')
        {
            int behind = Leading(text[(at + 1)..], "0123456789");
            hasDigits |= behind > 0;
            at += 1 + behind;
        }

        if (!hasDigits)
            return 0;
        if (text[at..] is ['e' or 'E', ..])
        {
            int exponent = at + 1 + (text[(at + 1)..] is ['+' or '-', ..] ? 1 : 0);
            int length = Leading(text[exponent..], "0123456789");
            if (length > 0)
                return exponent + length;
        }

        return at;
    }

    private static bool TryScale(ReadOnlySpan<char> unit, out long scale)
    {
        scale = unit switch
        {
            "" or "us" => 1_000,
            "ns" => 1,
            "ms" => 1_000_000,
            "s" => NanosecondsOfSecond,
            _ => 0,
        };
        return scale != 0;
    }
}
