using System.Collections.Generic;
using System.Linq;
using System.Text;
using SyscallKit.KernelText;

namespace SyscallKit.Tracing.Tracefs;

/// <summary>What an open file is read from.</summary>
/// <param name="Pieces">The bytes, each piece of which is made when it is needed; a piece has a line or a few.</param>
/// <param name="HeldBytes">What is held of the host's memory until the file is closed, so that the pieces can be made.</param>
internal readonly record struct TracefsText(IEnumerable<byte[]> Pieces, long HeldBytes)
{
    /// <summary>A text that is there as a whole.</summary>
    public static TracefsText Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Bytes that are there as a whole.</summary>
    public static TracefsText Of(byte[] bytes) => new([bytes], bytes.Length);

    /// <summary>Lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="heldBytes">What is held so that they can be made; 0 if that is there anyway.</param>
    public static TracefsText OfLines(IEnumerable<string> lines, long heldBytes = 0) => new(lines.Select(Encoding.UTF8.GetBytes), heldBytes);

    /// <summary>A text of which each character is a byte.</summary>
    public static TracefsText OfBytes(IEnumerable<string> pieces, long heldBytes) => new(pieces.Select(ByteText.ToBytes), heldBytes);
}
