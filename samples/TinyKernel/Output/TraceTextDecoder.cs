using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace Tiny.Output;

/// <summary>Shows trace text, of which each character is a byte, as the UTF-8 that the names in it are.</summary>
/// <param name="output">Where to.</param>
internal sealed class TraceTextDecoder(TextWriter output) : TextWriter(CultureInfo.InvariantCulture)
{
    // Keeps what a write cut off in the middle of a character.
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    /// <inheritdoc/>
    public override Encoding Encoding => output.Encoding;

    /// <summary>A whole text, or a line.</summary>
    public static string Decode(string text) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(text));

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        byte[] bytes = new byte[buffer.Length];
        Encoding.Latin1.GetBytes(buffer, bytes);
        char[] characters = new char[bytes.Length + 1];
        output.Write(characters, 0, _decoder.GetChars(bytes, characters, flush: false));
    }
}
