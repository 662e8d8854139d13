using System;

namespace SyscallKit.Injection.Grammar;

/// <summary>Numbers as strace reads them: with C's functions, blanks and signs in front included.</summary>
internal static class StraceNumber
{
    /// <summary>A decimal number that is not negative, by <c>strtol</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="max">The largest that is taken.</param>
    /// <param name="rest">What follows it.</param>
    /// <returns>The number; -1 if it is none, or too large.</returns>
    public static long Decimal(ReadOnlySpan<char> text, long max, out ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> digits = SkipSign(text, out bool isNegative);
        int length = digits.IndexOfAnyExceptInRange('0', '9');
        if (length < 0)
            length = digits.Length;
        rest = digits[length..];
        Int128 value = 0;
        foreach (char digit in digits[..length])
            value = Int128.Min(value * 10 + (digit - '0'), (Int128)long.MaxValue + 1);
        return length == 0 || (isNegative && value != 0) || value > max ? -1 : (long)value;
    }

    /// <summary>As <see cref="Decimal"/>, with nothing behind the number.</summary>
    public static long Whole(ReadOnlySpan<char> text, long max)
    {
        long value = Decimal(text, max, out ReadOnlySpan<char> rest);
        return rest.IsEmpty ? value : -1;
    }

    /// <summary>Any number in C's notation, by <c>strtoull</c> with base 0: a sign is allowed, and the value is taken modulo 2^64.</summary>
    public static bool TryUnsigned64(ReadOnlySpan<char> text, out ulong value)
    {
        value = 0;
        ReadOnlySpan<char> digits = SkipSign(text, out bool isNegative);
        uint radix = 10;
        if (digits is ['0', 'x' or 'X', ..])
        {
            radix = 16;
            digits = digits[2..];
        }
        else if (digits is ['0', ..])
        {
            radix = 8;
        }

        if (digits.IsEmpty)
            return false;
        UInt128 sum = 0;
        foreach (char c in digits)
        {
            uint digit = char.IsAsciiHexDigit(c) ? (uint)Convert.ToInt32(c.ToString(), 16) : radix;
            if (digit >= radix)
                return false;
            sum = UInt128.Min(sum * radix + digit, (UInt128)ulong.MaxValue + 1);
        }

        value = isNegative ? unchecked(0 - (ulong)sum) : (ulong)sum;
        return sum <= ulong.MaxValue;
    }

    /// <summary>C's <c>isspace</c>.</summary>
    public static bool IsSpace(char c) => c is ' ' or (>= '\t' and <= '\r');

    private static ReadOnlySpan<char> SkipSign(ReadOnlySpan<char> text, out bool isNegative)
    {
        while (text is [var c, ..] && IsSpace(c))
            text = text[1..];
        isNegative = text is ['-', ..];
        return text is ['-' or '+', ..] ? text[1..] : text;
    }
}
