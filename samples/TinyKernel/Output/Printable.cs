using System.Linq;

namespace Tiny.Output;

/// <summary>Foreign text in a message: no terminal must obey it, and nobody must scroll for it.</summary>
internal static class Printable
{
    private const int MaxLength = 200;

    /// <summary>The text on one line, unprintable characters as question marks, cut if it is long.</summary>
    public static string Of(string text) =>
        text.Length <= MaxLength ? Line(text) : Line(text[..MaxLength]) + "...";

    /// <summary>The text on one line, with as many characters as before.</summary>
    public static string Line(string text) => string.Concat(text.Select(static c => char.IsControl(c) ? '?' : c));
}
