using System;

namespace SyscallKit.Tracing.Buffers;

/// <summary>A bit for each place of a page where a record can lie: something that is known of a record, but has no room in it.</summary>
internal static class RingBufferMarks
{
    private const int BytesPerPlace = 4;

    /// <summary>The bytes of a page's marks.</summary>
    public const int Size = RingBufferPage.Size / BytesPerPlace / 8;

    /// <summary>Marks a record.</summary>
    /// <param name="marks">The marks of its page.</param>
    /// <param name="offset">Where it lies in the page.</param>
    public static void Mark(Span<byte> marks, int offset) => marks[offset / BytesPerPlace / 8] |= (byte)(1 << (offset / BytesPerPlace & 7));

    /// <summary>Whether a record is marked.</summary>
    /// <param name="marks">The marks of its page, or those of several pages one after the other; empty if there are none.</param>
    /// <param name="offset">Where it lies in the pages.</param>
    public static bool IsMarked(ReadOnlySpan<byte> marks, int offset) =>
        offset / BytesPerPlace / 8 < marks.Length && (marks[offset / BytesPerPlace / 8] >> (offset / BytesPerPlace & 7) & 1) != 0;

    /// <summary>Moves marks along with the records that move towards the front of their page.</summary>
    /// <param name="from">The marks.</param>
    /// <param name="to">Where to; zeros.</param>
    /// <param name="distance">How far the records move, in bytes.</param>
    public static void CopyTo(ReadOnlySpan<byte> from, Span<byte> to, int distance)
    {
        for (int offset = distance; offset < RingBufferPage.Size; offset += BytesPerPlace)
        {
            if (IsMarked(from, offset))
                Mark(to, offset - distance);
        }
    }
}
