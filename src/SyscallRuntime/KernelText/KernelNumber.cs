using System;
using SyscallKit.Declaring;

namespace SyscallKit.KernelText;

/// <summary>Numbers as the kernel reads them from what is written to its files: <c>kstrtoul</c> (lib/kstrtox.c).</summary>
internal static class KernelNumber
{
    /// <summary>Reads a number that is not negative.</summary>
    /// <param name="text">The text: a sign + and a newline at the end are allowed, nothing else beside the digits; it ends at a NUL.</param>
    /// <param name="radix">10, or 0 for what the text says: <c>0x</c>, a leading 0 for octal.</param>
    /// <param name="value">The number.</param>
    /// <returns>The error: <see cref="Errno.EINVAL"/> for other characters or none, <see cref="Errno.ERANGE"/> for more than 64 bits; default if there is none.</returns>
    public static Errno Parse(ReadOnlySpan<char> text, int radix, out ulong value)
    {
        value = 0;
        // A C string: what stands behind a NUL is not seen.
        if (text.IndexOf('\0') is >= 0 and int end)
            text = text[..end];
        if (text is ['+', ..])
            text = text[1..];
        if (text is [.., '\n'])
            text = text[..^1];
        if (radix == 0)
            radix = RadixOf(ref text);
        if (text.IsEmpty)
            return Errno.EINVAL;
        bool isTooLong = false;
        foreach (char c in text)
        {
            int digit = c is >= '0' and <= '9' ? c - '0' : (c | 0x20) is >= 'a' and <= 'f' ? (c | 0x20) - 'a' + 10 : radix;
            if (digit >= radix)
                return isTooLong ? Errno.ERANGE : Errno.EINVAL;
            UInt128 next = (UInt128)value * (uint)radix + (uint)digit;
            isTooLong |= next > ulong.MaxValue;
            value = (ulong)next;
        }

        return isTooLong ? Errno.ERANGE : default;
    }

    // _parse_integer_fixup_radix
    private static int RadixOf(ref ReadOnlySpan<char> text)
    {
        if (text is not ['0', ..])
            return 10;
        if (text is not ['0', 'x' or 'X', char digit, ..] || !char.IsAsciiHexDigit(digit))
            return 8;
        text = text[2..];
        return 16;
    }
}
