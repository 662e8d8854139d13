using System;
using System.Text;
using SyscallKit.Memory;

namespace SyscallKit.Tracing.Export;

/// <summary>Shows bytes of user memory as strace does: in quotes, with C's escapes, at most 32 of them.</summary>
internal static class UserBytes
{
    private const int MaxShown = 32;

    /// <summary>A string with a NUL at its end.</summary>
    /// <returns>Null if it cannot be read up to its end, or to where it is cut.</returns>
    public static string? String(IUserMemory memory, ulong address)
    {
        Span<byte> bytes = stackalloc byte[MaxShown + 1];
        ReadOnlySpan<byte> read = bytes[..memory.Read(address, bytes)];
        int end = read.IndexOf((byte)0);
        if (end >= 0)
            return Quote(read[..end]);
        return read.Length > MaxShown ? Quote(read[..MaxShown]) + "..." : null;
    }

    /// <summary>A number of bytes.</summary>
    /// <returns>Null if those that are shown cannot be read.</returns>
    public static string? Buffer(IUserMemory memory, ulong address, ulong count)
    {
        Span<byte> bytes = stackalloc byte[(int)Math.Min(count, MaxShown)];
        if (memory.Read(address, bytes) != bytes.Length)
            return null;
        return Quote(bytes) + (count > MaxShown ? "..." : "");
    }

    private static string Quote(ReadOnlySpan<byte> bytes)
    {
        StringBuilder text = new("\"");
        for (int i = 0; i < bytes.Length; i++)
        {
            byte b = bytes[i];
            switch (b)
            {
                case (byte)'"' or (byte)'\\':
                    text.Append('\\').Append((char)b);
                    break;
                case >= 0x20 and < 0x7f:
                    text.Append((char)b);
                    break;
                case >= 9 and <= 13:
                    text.Append('\\').Append("tnvfr"[b - 9]);
                    break;
                default:
                    // As short as it can be: a digit behind it must not be taken for one of its own.
                    bool isBeforeDigit = i + 1 < bytes.Length && bytes[i + 1] is >= (byte)'0' and <= (byte)'7';
                    text.Append('\\').Append(Octal(b, isBeforeDigit ? 3 : 1));
                    break;
            }
        }

        return text.Append('"').ToString();
    }

    /// <summary>A number in octal.</summary>
    public static string Octal(int value, int minDigits) => Convert.ToString(value, 8).PadLeft(minDigits, '0');
}
