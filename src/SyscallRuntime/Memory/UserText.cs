using System;
using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace SyscallKit.Memory;

/// <summary>A text of the guest as a string, and back: UTF-8, and no byte is lost.</summary>
/// <remarks>
/// To the kernel a path is bytes, and two files may differ in bytes that are no UTF-8. So such a byte, 0x80 to 0xff, becomes a lone surrogate,
/// U+DC80 to U+DCFF, which no UTF-8 gives: different bytes are different strings, and <see cref="Encode"/> gives the same bytes back (as Python does for
/// file names: PEP 383, surrogateescape). Shown to people, it is a character that cannot be shown.
/// </remarks>
public static class UserText
{
    private const char EscapedZero = '\udc00';
    private const char FirstEscaped = '\udc80';
    private const char LastEscaped = '\udcff';

    /// <summary>Bytes as a string.</summary>
    /// <param name="bytes">Any bytes.</param>
    /// <returns>The string: at most as many characters.</returns>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        char[] text = new char[bytes.Length];
        int length = 0;
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out Rune rune, out int consumed) == OperationStatus.Done)
            {
                length += rune.EncodeToUtf16(text.AsSpan(length));
            }
            else
            {
                // What is no UTF-8 has no byte below 0x80: those are characters always.
                foreach (byte value in bytes[..consumed])
                    text[length++] = (char)(EscapedZero + value);
            }

            bytes = bytes[consumed..];
        }

        return new string(text, 0, length);
    }

    /// <summary>A string as bytes.</summary>
    /// <param name="text">Any string. A surrogate that is alone and that <see cref="Decode"/> does not give becomes U+FFFD.</param>
    /// <returns>The bytes, without a NUL at the end.</returns>
    public static byte[] Encode(ReadOnlySpan<char> text)
    {
        byte[] bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        if (!text.ContainsAnyInRange(FirstEscaped, LastEscaped))
        {
            Encoding.UTF8.GetBytes(text, bytes);
            return bytes;
        }

        int length = 0;
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out Rune rune, out int consumed) != OperationStatus.Done && text[0] is >= FirstEscaped and <= LastEscaped)
                bytes[length++] = (byte)(text[0] - EscapedZero);
            else
                length += rune.EncodeToUtf8(bytes.AsSpan(length));
            text = text[consumed..];
        }

        return bytes[..length];
    }
}
