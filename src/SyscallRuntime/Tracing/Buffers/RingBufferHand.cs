using System;
using System.Buffers.Binary;

namespace SyscallKit.Tracing.Buffers;

/// <summary>
/// What the readers know: the storage that they have outside the ring, the page in it that is being read (Linux's reader page), and what became of
/// the records before. It is an object of its own so that their counting does not disturb the writer's cache.
/// </summary>
/// <param name="storage">The storage.</param>
/// <param name="index">Its index.</param>
internal sealed class RingBufferHand(RingBufferStorage storage, int index)
{
    /// <summary>The number of no page.</summary>
    public const long NoPage = -1;

    /// <summary>The page being read, or <see cref="NoPage"/>: then the storage is only a spare.</summary>
    public long Page { get; private set; } = NoPage;

    /// <summary>The storage.</summary>
    public RingBufferStorage Storage { get; private set; } = storage;

    /// <summary>Its index.</summary>
    public int Index { get; set; } = index;

    /// <summary>The bytes of events that were read.</summary>
    public int Position { get; private set; }

    /// <summary>The time stamp of the last event that was read; of the page, at its beginning (<c>read_stamp</c>).</summary>
    public ulong Time { get; private set; }

    /// <summary>Whether the events before <see cref="Position"/> were cleared, at least in part, instead of read.</summary>
    public bool IsCleared { get; private set; }

    /// <summary>The first page that may still be in the ring.</summary>
    public long NextPage { get; set; }

    /// <summary>The number of the next record: those before were read, lost or cleared.</summary>
    public long NextEntry { get; set; }

    /// <summary>The number of the first record that counts.</summary>
    public long FirstEntry { get; set; }

    /// <summary>The drops that do not count.</summary>
    public long DroppedBefore { get; set; }

    /// <summary>The number of the record before which others are missing that another buffer has.</summary>
    public long GapEntry { get; set; }

    /// <summary>The records that were read.</summary>
    public long Read { get; set; }

    /// <summary>Those that were found to be lost.</summary>
    public long Lost { get; set; }

    /// <summary>Those of the lost ones of which no reader was told.</summary>
    public long Untold { get; set; }

    /// <summary>Begins a page.</summary>
    /// <param name="page">Its number.</param>
    /// <param name="storage">Its storage.</param>
    /// <param name="index">The storage's index.</param>
    public void Take(long page, RingBufferStorage storage, int index)
    {
        Page = page;
        Storage = storage;
        Index = index;
        Position = 0;
        Time = storage.Time;
        IsCleared = false;
    }

    /// <summary>Ends a page. The writer must have left it.</summary>
    public void Drop()
    {
        Page = NoPage;
        Position = 0;
        IsCleared = false;
    }

    /// <summary>The next event.</summary>
    /// <param name="end">The end of what is written, in bytes.</param>
    /// <param name="bounds">Where it lies.</param>
    /// <returns>False if there is none.</returns>
    public bool TryPeek(int end, out RingBufferEventBounds bounds) => TryParse(Position, Time, end, out bounds);

    /// <summary>Goes behind an event.</summary>
    /// <param name="bounds">The event.</param>
    public void Skip(in RingBufferEventBounds bounds) => (Position, Time) = (bounds.Next, bounds.Time);

    /// <summary>Goes behind all events.</summary>
    /// <param name="end">The end of what is written, in bytes.</param>
    public void SkipTo(int end)
    {
        while (TryPeek(end, out RingBufferEventBounds bounds))
            Skip(in bounds);
    }

    /// <summary>Goes behind all events as if they had never been there.</summary>
    /// <param name="end">The end of what is written, in bytes.</param>
    public void ClearTo(int end)
    {
        SkipTo(end);
        IsCleared = true;
    }

    // The writer makes no padding, and all it makes is well formed.
    private bool TryParse(int position, ulong time, int end, out RingBufferEventBounds bounds)
    {
        ReadOnlySpan<byte> data = Storage.Data.AsSpan(RingBufferPage.HeaderSize, end);
        while (position < end)
        {
            uint head = BinaryPrimitives.ReadUInt32LittleEndian(data[position..]);
            uint type = head & 31;
            uint delta = head >> 5;
            if (type is > 0 and <= RingBufferPage.TypeLengthMax)
            {
                int length = (int)type * 4;
                bounds = new RingBufferEventBounds(position + 4, length, position + 4 + length, time + delta);
                return true;
            }

            uint word = BinaryPrimitives.ReadUInt32LittleEndian(data[(position + 4)..]);
            if (type == 0)
            {
                int length = (int)word - 4;
                bounds = new RingBufferEventBounds(position + 8, length, position + 8 + length, time + delta);
                return true;
            }

            ulong value = (ulong)word << RingBufferPage.DeltaBits | delta;
            time = type == RingBufferPage.TypeTimeExtend ? time + value : RingBufferReader.Absolute(value, time);
            position += 8;
        }

        bounds = default;
        return false;
    }
}
