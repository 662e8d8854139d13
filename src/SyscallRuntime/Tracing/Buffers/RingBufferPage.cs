using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SyscallKit.Tracing.Buffers;

/// <summary>
/// The format of a ring-buffer page, as <c>trace_pipe_raw</c> gives it and trace.dat keeps it: a time stamp, the number of bytes used, then
/// events, each a 32-bit head (5 bits type or length, 27 bits time since the previous event) and its record (include/linux/ring_buffer.h).
/// All integers are little-endian.
/// </summary>
public static class RingBufferPage
{
    /// <summary>The length of a page in bytes.</summary>
    public const int Size = 4096;

    /// <summary>The bytes before the events: 64-bit time stamp, 64-bit commit word.</summary>
    public const int HeaderSize = 16;

    /// <summary>The bytes for events.</summary>
    public const int DataSize = Size - HeaderSize;

    /// <summary>The longest record that fits a page: its head and its length take 8 bytes.</summary>
    public const int MaxRecordSize = DataSize - 8;

    /// <summary>The largest type that is a length, in units of 4 bytes: records of up to 112 bytes need no length word.</summary>
    internal const uint TypeLengthMax = 28;

    /// <summary>An event taken back, or the unused rest of the page (<c>RINGBUF_TYPE_PADDING</c>).</summary>
    internal const uint TypePadding = 29;

    /// <summary>The next event lies 2^27 ns or more after the previous one (<c>RINGBUF_TYPE_TIME_EXTEND</c>).</summary>
    internal const uint TypeTimeExtend = 30;

    /// <summary>The time of the next event, low 59 bits (<c>RINGBUF_TYPE_TIME_STAMP</c>).</summary>
    internal const uint TypeTimeStamp = 31;

    /// <summary>The bits of a time difference in an event's head (<c>TS_SHIFT</c>).</summary>
    internal const int DeltaBits = 27;

    /// <summary>The bits of the time that a time stamp event cannot hold (<c>TS_MSB</c>, kernel/trace/ring_buffer.c).</summary>
    internal const ulong TimeStampMsb = 0xf8UL << 56;

    /// <summary>The bits of the commit word that count bytes.</summary>
    internal const ulong CommitMask = (1 << 27) - 1;

    /// <summary>Commit word: the number of lost events stands behind the data (<c>RB_MISSED_STORED</c>).</summary>
    internal const ulong MissedStored = 1UL << 30;

    /// <summary>Commit word: events were lost before this page (<c>RB_MISSED_EVENTS</c>).</summary>
    internal const ulong MissedEvents = 1UL << 31;

    /// <summary>Notes in a page that events before it are lost.</summary>
    /// <param name="page">The page.</param>
    /// <param name="count">How many; left out where the page has no room for it.</param>
    internal static void MarkMissed(Span<byte> page, long count)
    {
        ulong commit = BinaryPrimitives.ReadUInt64LittleEndian(page[8..]);
        int end = HeaderSize + (int)(commit & CommitMask);
        commit |= MissedEvents;
        if (Size - end >= sizeof(long))
        {
            BinaryPrimitives.WriteInt64LittleEndian(page[end..], count);
            commit |= MissedStored;
        }

        BinaryPrimitives.WriteUInt64LittleEndian(page[8..], commit);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Write(ref byte at, int offset, uint value) =>
        Unsafe.WriteUnaligned(ref Unsafe.AddByteOffset(ref at, offset), BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Write(ref byte at, int offset, ulong value) =>
        Unsafe.WriteUnaligned(ref Unsafe.AddByteOffset(ref at, offset), BitConverter.IsLittleEndian ? value : BinaryPrimitives.ReverseEndianness(value));
}
