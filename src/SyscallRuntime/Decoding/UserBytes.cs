using System;
using System.Text;
using SyscallKit.Memory;

namespace SyscallKit.Decoding;

/// <summary>Shows bytes of user memory as strace does: in quotes, with C's escapes, at most 32 of them.</summary>
internal static class UserBytes
{
    /// <summary>How many bytes of a string or buffer a record of Linux 6.19 keeps unless told otherwise (<c>CONFIG_TRACE_SYSCALL_BUF_SIZE_DEFAULT</c>).</summary>
    public const int DefaultRecorded = 63;

    /// <summary>How many it keeps at most (<c>SYSCALL_FAULT_USER_MAX</c>, kernel/trace/trace.h).</summary>
    public const int MaxRecorded = 165;

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

    /// <summary>A path: shown up to its end.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="address">Where it lies.</param>
    /// <param name="size">The size of the buffer that it lies in.</param>
    /// <returns>Null if it cannot be read.</returns>
    public static string? Path(IUserMemory memory, ulong address, ulong size = ulong.MaxValue)
    {
        // PATH_MAX
        Span<byte> bytes = stackalloc byte[(int)Math.Min(size, 4096)];
        ReadOnlySpan<byte> read = bytes[..memory.Read(address, bytes)];
        int end = read.IndexOf((byte)0);
        return end >= 0 ? Quote(read[..end]) : read.Length == bytes.Length ? Quote(read[..^1]) + "..." : null;
    }

    /// <summary>A string as a record holds it: up to its NUL, with <c>...</c> at the end where it was cut.</summary>
    /// <param name="recorded">The bytes.</param>
    /// <param name="isWhole">Whether all of it is shown.</param>
    public static string RecordedString(ReadOnlySpan<byte> recorded, bool isWhole)
    {
        int end = recorded.IndexOf((byte)0);
        ReadOnlySpan<byte> text = end < 0 ? recorded : recorded[..end];

        // Nothing in the record says whether it was cut; a string that long with such an end was.
        bool isCut = text.Length is DefaultRecorded + 3 or MaxRecorded + 3 && text.EndsWith("..."u8);
        if (isCut)
            text = text[..^3];
        if (isWhole || text.Length <= MaxShown)
            return Quote(text) + (isCut ? "..." : "");
        return Quote(text[..MaxShown]) + "...";
    }

    /// <summary>Bytes as a record holds them, of a number that the caller gave.</summary>
    /// <returns>Null if there are none although there should be: they could not be read.</returns>
    public static string? RecordedBuffer(ReadOnlySpan<byte> recorded, ulong count)
    {
        ReadOnlySpan<byte> shown = recorded[..(int)Math.Min((ulong)recorded.Length, Math.Min(count, MaxShown))];
        return shown.IsEmpty && count > 0 ? null : Quote(shown) + ((ulong)shown.Length < count ? "..." : "");
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
