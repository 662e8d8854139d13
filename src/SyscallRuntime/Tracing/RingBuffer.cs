using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SyscallKit.Tracing;

/// <summary>The events of one processor, in the pages that Linux's ring buffer has (<see cref="RingBufferPage"/>).</summary>
/// <remarks>
/// One thread writes: the one that runs the processor. Counters and <see cref="Snapshot"/> are exact for that thread, and for any other
/// while it does not write. Nothing is allocated per event; pages are allocated at construction, or one at a time if the buffer grows.
/// </remarks>
public sealed class RingBuffer
{
    private readonly RingBufferFullMode _mode;
    private readonly List<byte[]> _pages = [];
    private readonly List<int> _entriesOfPage = [];

    // Pages are numbered as they are written; page n lies in slot n % capacity.
    private long _oldest;
    private long _newest = -1;
    private byte[] _page = [];
    private int _position = RingBufferPage.Size;
    private int _reserved = RingBufferPage.Size;
    private int _entriesOfNewest;
    private ulong _lastTime;
    private long _completedEntries;

    /// <summary>An empty buffer.</summary>
    /// <param name="pages">Its capacity in pages of 4096 bytes, at least 1; one that grows begins with so many, and may begin with none.</param>
    /// <param name="mode">What happens when they are full.</param>
    public RingBuffer(int pages, RingBufferFullMode mode = RingBufferFullMode.Overwrite)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pages, mode == RingBufferFullMode.Grow ? 0 : 1);
        _mode = mode;
        for (int i = 0; i < pages; i++)
            AddPage();
    }

    /// <summary>The number of pages.</summary>
    public int Capacity => _pages.Count;

    /// <summary>The events in the buffer.</summary>
    public long Entries => Written - Overrun;

    /// <summary>The events that were recorded, those overwritten since included.</summary>
    public long Written => _completedEntries + _entriesOfNewest;

    /// <summary>The events that were overwritten.</summary>
    public long Overrun { get; private set; }

    /// <summary>The events that found no room.</summary>
    public long Dropped { get; private set; }

    /// <summary>Records an event.</summary>
    /// <param name="record">The record, at most <see cref="RingBufferPage.MaxRecordSize"/> bytes; readers see it padded to a multiple of 4 bytes with zeros.</param>
    /// <param name="time">Its time stamp. One that lies before the previous event's is kept as it is.</param>
    /// <returns>False if it was dropped for want of room.</returns>
    public bool Write(ReadOnlySpan<byte> record, ulong time)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(record.Length, RingBufferPage.MaxRecordSize);
        int length = Math.Max((record.Length + 3) & ~3, 4);
        ref byte at = ref Reserve(length, time);
        if (Unsafe.IsNullRef(ref at))
            return false;
        Span<byte> target = MemoryMarshal.CreateSpan(ref at, length);
        record.CopyTo(target);
        target[record.Length..].Clear();
        Commit();
        return true;
    }

    /// <summary>The pages from oldest to newest, each 4096 bytes, unused bytes zero; if events were overwritten, the first page says so.</summary>
    /// <returns>A copy.</returns>
    public byte[] Snapshot()
    {
        byte[] copy = new byte[(_newest - _oldest + 1) * RingBufferPage.Size];
        for (long page = _oldest; page <= _newest; page++)
        {
            ReadOnlySpan<byte> source = _pages[SlotOf(page)];
            int used = RingBufferPage.HeaderSize + (int)BinaryPrimitives.ReadUInt64LittleEndian(source[8..]);
            source[..used].CopyTo(copy.AsSpan((int)(page - _oldest) * RingBufferPage.Size));
        }

        if (Overrun > 0)
            RingBufferPage.MarkMissed(copy.AsSpan(0, RingBufferPage.Size), Overrun);
        return copy;
    }

    /// <summary>Makes room for a record; <see cref="Commit"/> must follow before the next call.</summary>
    /// <param name="length">Its length: a multiple of 4, from 4 to <see cref="RingBufferPage.MaxRecordSize"/>.</param>
    /// <param name="time">Its time stamp.</param>
    /// <returns>Where the record goes, or a null reference if it is dropped.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref byte Reserve(int length, ulong time)
    {
        Debug.Assert(length % 4 == 0 && length is >= 4 and <= RingBufferPage.MaxRecordSize);
        ulong delta = time - _lastTime;
        int position = _position;
        int end = position + 4 + length;
        if (delta >> RingBufferPage.DeltaBits != 0 || (uint)length > 4 * RingBufferPage.TypeLengthMax || end > RingBufferPage.Size)
            return ref ReserveSlow(length, time, delta);
        _lastTime = time;
        _reserved = end;
        ref byte at = ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(_page), position);
        RingBufferPage.Write(ref at, 0, (uint)length >> 2 | (uint)delta << 5);
        return ref Unsafe.AddByteOffset(ref at, 4);
    }

    /// <summary>Makes the reserved record part of the buffer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Commit()
    {
        _position = _reserved;
        _entriesOfNewest++;
        RingBufferPage.Write(ref MemoryMarshal.GetArrayDataReference(_page), 8, (ulong)(uint)(_position - RingBufferPage.HeaderSize));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref byte ReserveSlow(int length, ulong time, ulong delta)
    {
        bool isLong = (uint)length > 4 * RingBufferPage.TypeLengthMax;
        bool needsTime = delta >> RingBufferPage.DeltaBits != 0;
        int size = 4 + (isLong ? 4 : 0) + length;
        // 59 bits ahead as a difference; back, or further, as the time itself (rb_add_time_stamp), unless its topmost 5 bits are in use.
        bool isAhead = delta >> 59 == 0;
        bool isTimeTooLong = !isAhead && ((time | _lastTime) & RingBufferPage.TimeStampMsb) != 0;
        if (isTimeTooLong || _position + size + (needsTime ? 8 : 0) > RingBufferPage.Size)
        {
            // A page begins with its own time stamp, so its first event needs none.
            if (!TryStartPage(time))
                return ref Unsafe.NullRef<byte>();
            delta = 0;
            needsTime = false;
        }

        ref byte at = ref _page[_position];
        _reserved = _position + size + (needsTime ? 8 : 0);
        if (needsTime)
        {
            ulong value = isAhead ? delta : time;
            RingBufferPage.Write(ref at, 0, (isAhead ? RingBufferPage.TypeTimeExtend : RingBufferPage.TypeTimeStamp) | (uint)value << 5);
            RingBufferPage.Write(ref at, 4, (uint)(value >> RingBufferPage.DeltaBits));
            at = ref Unsafe.AddByteOffset(ref at, 8);
            delta = 0;
        }

        _lastTime = time;
        RingBufferPage.Write(ref at, 0, (isLong ? 0 : (uint)length >> 2) | (uint)delta << 5);
        if (!isLong)
            return ref Unsafe.AddByteOffset(ref at, 4);
        RingBufferPage.Write(ref at, 4, (uint)length + 4);
        return ref Unsafe.AddByteOffset(ref at, 8);
    }

    private bool TryStartPage(ulong time)
    {
        if (_newest - _oldest + 1 == _pages.Count)
        {
            if (_mode == RingBufferFullMode.Drop)
            {
                Dropped++;
                return false;
            }

            if (_mode == RingBufferFullMode.Grow)
                AddPage();
            else
                Overrun += EntriesOf(_oldest++);
        }

        if (_newest >= 0)
            _entriesOfPage[SlotOf(_newest)] = _entriesOfNewest;
        _completedEntries += _entriesOfNewest;
        _entriesOfNewest = 0;

        _newest++;
        _page = _pages[SlotOf(_newest)];
        _position = RingBufferPage.HeaderSize;
        RingBufferPage.Write(ref _page[0], 0, time);
        RingBufferPage.Write(ref _page[0], 8, 0UL);
        return true;
    }

    // The newest page's count is in its own field; with a capacity of one page it is also the oldest.
    private int EntriesOf(long page) => page == _newest ? _entriesOfNewest : _entriesOfPage[SlotOf(page)];

    private int SlotOf(long page) => (int)(page % _pages.Count);

    private void AddPage()
    {
        // A buffer that grows never wraps: page n is in slot n from the beginning.
        _pages.Add(GC.AllocateUninitializedArray<byte>(RingBufferPage.Size));
        _entriesOfPage.Add(0);
    }
}
