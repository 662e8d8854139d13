using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace SyscallKit.Tracing;

/// <summary>What an open file is read from.</summary>
/// <param name="Pieces">The text, each piece of which is made when it is needed; a piece has a line or a few.</param>
/// <param name="HeldBytes">What is held of the host's memory until the file is closed, so that the pieces can be made.</param>
internal readonly record struct TracefsText(IEnumerable<string> Pieces, long HeldBytes)
{
    /// <summary>A text that is there as a whole.</summary>
    public static TracefsText Of(string text) => new([text], (sizeof(char) + 1L) * text.Length);

    /// <summary>Lines that need nothing but what is there anyway.</summary>
    public static TracefsText OfLines(IEnumerable<string> lines) => new(lines, 0);

    /// <summary>A trace, made from a copy of the buffers.</summary>
    /// <param name="snapshot">The copy.</param>
    /// <param name="options">How it is printed.</param>
    public static TracefsText Of(TraceSnapshot snapshot, TraceTextOptions options) =>
        new(TraceTextPrinter.PiecesOf(snapshot, options).Select(static (StringBuilder piece) => piece.ToString()), snapshot.Pages.Sum(static ofCpu => (long)ofCpu.Length));
}
