using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace Tiny.Output;

/// <summary>
/// Writes to a terminal what guests and files say, and lets it obey none of that: control characters are shown, ESC as <c>^[</c>, but for newlines and
/// tabs. In a pipe there is none of this: there text stays what it is.
/// </summary>
/// <param name="terminal">The terminal, for what this program itself says to it.</param>
public sealed class TerminalText(TextWriter terminal) : TextWriter(CultureInfo.InvariantCulture)
{
    /// <summary>The terminal itself.</summary>
    public TextWriter Terminal { get; } = terminal;

    /// <inheritdoc/>
    public override Encoding Encoding => Terminal.Encoding;

    /// <summary>A text as a terminal may have it.</summary>
    public static string Visible(ReadOnlySpan<char> text)
    {
        StringBuilder visible = new(text.Length);
        foreach (char c in text)
        {
            // As cat -v does; of the controls above 127 the codes.
            if (!char.IsControl(c) || c is '\n' or '\t')
                visible.Append(c);
            else if (c < '\x80')
                visible.Append('^').Append((char)(c ^ 0x40));
            else
                visible.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
        }

        return visible.ToString();
    }

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Terminal.Write(Visible(buffer));

    /// <inheritdoc/>
    public override void Flush() => Terminal.Flush();
}
