using System;

namespace SyscallKit.Tracing.Filtering;

/// <summary>Numbers as the kernel reads them with base 0 (lib/kstrtox.c): decimal, octal after <c>0</c>, hexadecimal after <c>0x</c>; all of the text or none.</summary>
internal static class FilterNumber
{
    /// <summary><c>kstrtoull</c>, for a text that has no <c>+</c>.</summary>
    public static bool TryParseUnsigned(ReadOnlySpan<byte> text, out ulong value)
    {
        value = 0;
        uint radix = 10;
        if (text is [(byte)'0', (byte)'x' or (byte)'X', byte first, ..] && DigitOf(first) < 16)
        {
            radix = 16;
            text = text[2..];
        }
        else if (text is [(byte)'0', ..])
        {
            radix = 8;
        }

        foreach (byte c in text)
        {
            uint digit = DigitOf(c);
            if (digit >= radix || value > (ulong.MaxValue - digit) / radix)
                return false;
            value = value * radix + digit;
        }

        return !text.IsEmpty;
    }

    /// <summary><c>kstrtoll</c>.</summary>
    public static bool TryParseSigned(ReadOnlySpan<byte> text, out long value)
    {
        bool isNegative = text is [(byte)'-', ..];
        bool isNumber = TryParseUnsigned(isNegative ? text[1..] : text, out ulong magnitude);
        value = unchecked(isNegative ? -(long)magnitude : (long)magnitude);
        return isNumber && magnitude <= (isNegative ? 1UL << 63 : long.MaxValue);
    }

    private static uint DigitOf(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => (uint)(c - '0'),
        >= (byte)'a' and <= (byte)'f' => (uint)(c - 'a' + 10),
        >= (byte)'A' and <= (byte)'F' => (uint)(c - 'A' + 10),
        _ => uint.MaxValue,
    };
}
