using System;
using System.Buffers.Binary;
using System.Globalization;

namespace SyscallKit.Tracing.Buffers;

/// <summary>Reads the pages of one processor, event by event: those of this library and those of a Linux kernel alike.</summary>
/// <remarks>Any bytes are safe to read. At the first that make no sense it stops, with <see cref="Error"/> set; what came before stands.</remarks>
public sealed class RingBufferReader
{
    private readonly ReadOnlyMemory<byte> _pages;
    private int _nextPage;
    private int _position;
    private int _end;
    private int _payload;
    private int _payloadLength;

    /// <summary>A reader before the first event.</summary>
    /// <param name="pages">Whole pages one after the other; in the last one the bytes after its data may be missing.</param>
    public RingBufferReader(ReadOnlyMemory<byte> pages) => _pages = pages;

    /// <summary>The time stamp of the present event.</summary>
    public ulong Time { get; private set; }

    /// <summary>The record of the present event, with the zeros that pad it to a multiple of 4 bytes.</summary>
    public ReadOnlySpan<byte> Record => _pages.Span.Slice(_payload, _payloadLength);

    /// <summary>Where the record lies in the pages, in bytes.</summary>
    public int RecordOffset => _payload;

    /// <summary>Whether events are missing before or between the pages read so far.</summary>
    public bool HasLostEvents { get; private set; }

    /// <summary>How many, as far as the pages say.</summary>
    public long LostEvents { get; private set; }

    /// <summary>Whether events are missing right before the present one.</summary>
    internal bool FollowsLoss { get; private set; }

    /// <summary>What stopped the reader, and at which offset; null if nothing did.</summary>
    public string? Error { get; private set; }

    /// <summary>The offset that <see cref="Error"/> names.</summary>
    internal int ErrorOffset { get; private set; }

    /// <summary>Goes to the next event.</summary>
    /// <returns>False at the end, and where the pages make no sense.</returns>
    public bool MoveNext()
    {
        FollowsLoss = false;
        while (Error is null)
        {
            if (_position >= _end)
            {
                if (!OpenNextPage())
                    return false;
                continue;
            }

            ReadOnlySpan<byte> bytes = _pages.Span[.._end];
            if (_end - _position < 4)
                return Fail(_position, "there is no room for the head of an event before the end of the page's data");
            uint head = BinaryPrimitives.ReadUInt32LittleEndian(bytes[_position..]);
            uint type = head & 31;
            uint delta = head >> 5;

            // Every head but that of a short record, and of the padding that ends a page, is followed by one word.
            bool hasWord = type is 0 or > RingBufferPage.TypeLengthMax && !(type == RingBufferPage.TypePadding && delta == 0);
            if (hasWord && _end - _position < 8)
                return Fail(_position, "the event is cut off after its head");
            uint word = hasWord ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[(_position + 4)..]) : 0;

            switch (type)
            {
                case RingBufferPage.TypePadding:
                    // Its time counts for nothing (rb_update_read_stamp): the event after it brings its own.
                    if (delta == 0)
                        _position = _end;
                    else if (word < 4)
                        return Fail(_position, "padding cannot be shorter than its own length word");
                    else if (word > (uint)(_end - _position - 4))
                        return Fail(_position, Beyond("padding", word));
                    else
                        _position += 4 + (int)word;
                    break;
                case RingBufferPage.TypeTimeExtend:
                    Time += (ulong)word << RingBufferPage.DeltaBits | delta;
                    _position += 8;
                    break;
                case RingBufferPage.TypeTimeStamp:
                    Time = Absolute((ulong)word << RingBufferPage.DeltaBits | delta, Time);
                    _position += 8;
                    break;
                default:
                    return Take(type, delta, word);
            }
        }

        return false;
    }

    // rb_fix_abs_ts: the topmost 5 bits are those of the time so far, and one more if the stamp has wrapped.
    internal static ulong Absolute(ulong stamp, ulong now)
    {
        if ((now & RingBufferPage.TimeStampMsb) == 0)
            return stamp;
        stamp |= now & RingBufferPage.TimeStampMsb;
        return stamp < now ? stamp + (1UL << 59) : stamp;
    }

    private static string Beyond(string what, uint length) =>
        string.Create(CultureInfo.InvariantCulture, $"{what} of {length} bytes goes beyond the end of the page's data");

    private bool Take(uint type, uint delta, uint word)
    {
        int start = type == 0 ? _position + 8 : _position + 4;
        if (type == 0 && word < 4)
            return Fail(_position, "a record cannot be shorter than its own length word");
        uint length = type == 0 ? word - 4 : type * 4;
        uint room = (uint)(_end - start);
        if (length > room)
            return Fail(_position, Beyond("a record", length));
        Time += delta;
        _payload = start;
        _payloadLength = (int)length;
        _position = start + (int)Math.Min((length + 3) & ~3u, room);
        return true;
    }

    private bool OpenNextPage()
    {
        if (_nextPage >= _pages.Length)
            return false;
        int page = _nextPage;
        int available = Math.Min(_pages.Length - page, RingBufferPage.Size);
        if (available < RingBufferPage.HeaderSize)
            return Fail(page, string.Create(CultureInfo.InvariantCulture, $"a page begins here, but only {available} bytes of it are there"));
        ReadOnlySpan<byte> header = _pages.Span.Slice(page, RingBufferPage.HeaderSize);
        ulong commit = BinaryPrimitives.ReadUInt64LittleEndian(header[8..]);
        int used = (int)(commit & RingBufferPage.CommitMask);
        if (used > available - RingBufferPage.HeaderSize)
        {
            return Fail(
                page + 8,
                string.Create(CultureInfo.InvariantCulture, $"the page says that it has {used} bytes of data, but there is room for {available - RingBufferPage.HeaderSize}"));
        }

        Time = BinaryPrimitives.ReadUInt64LittleEndian(header);
        _position = page + RingBufferPage.HeaderSize;
        _end = _position + used;
        _nextPage = page + RingBufferPage.Size;
        if ((commit & RingBufferPage.MissedEvents) != 0)
        {
            HasLostEvents = true;
            FollowsLoss = true;
            if ((commit & RingBufferPage.MissedStored) != 0 && _end + 8 <= page + available)
            {
                ulong count = BinaryPrimitives.ReadUInt64LittleEndian(_pages.Span[_end..]);
                LostEvents = (long)Math.Min((ulong)LostEvents + Math.Min(count, long.MaxValue), long.MaxValue);
            }
        }

        return true;
    }

    private bool Fail(int offset, string message)
    {
        ErrorOffset = offset;
        Error = string.Create(CultureInfo.InvariantCulture, $"offset {offset}: {message}");
        return false;
    }
}
