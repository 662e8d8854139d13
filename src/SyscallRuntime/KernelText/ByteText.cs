using System;
using System.Text;

namespace SyscallKit.KernelText;

/// <summary>
/// Text of which each character is a byte, as Latin-1 has it: trace text, in which names are any bytes. Written as bytes it is what Linux writes.
/// </summary>
internal static class ByteText
{
    /// <summary>Adds bytes, right-aligned as <c>%*.*s</c> does.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="width">The least width.</param>
    /// <param name="precision">How many bytes are shown.</param>
    public static StringBuilder AppendRight(StringBuilder text, ReadOnlySpan<byte> bytes, int width, int precision = int.MaxValue)
    {
        ReadOnlySpan<byte> shown = bytes[..Math.Min(bytes.Length, precision)];
        text.Append(' ', Math.Max(0, width - shown.Length));
        foreach (byte value in shown)
            text.Append((char)value);
        return text;
    }

    /// <summary>Adds bytes, left-aligned as <c>%-*s</c> does.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="width">The least width.</param>
    public static StringBuilder AppendLeft(StringBuilder text, ReadOnlySpan<byte> bytes, int width) =>
        AppendRight(text, bytes, 0).Append(' ', Math.Max(0, width - bytes.Length));

    /// <summary>The bytes of a text. A character that is none (the name of a call may be any C# name) is written as UTF-8.</summary>
    public static byte[] ToBytes(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\xff'))
            return Encoding.Latin1.GetBytes(text);
        byte[] bytes = new byte[3 * text.Length];
        int length = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value <= byte.MaxValue)
                bytes[length++] = (byte)rune.Value;
            else
                length += rune.EncodeToUtf8(bytes.AsSpan(length));
        }

        return bytes[..length];
    }

    /// <summary>The bytes of a text as UTF-8, each as a character.</summary>
    public static string OfUtf8(ReadOnlySpan<char> text)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        return Encoding.Latin1.GetString(bytes);
    }
}
