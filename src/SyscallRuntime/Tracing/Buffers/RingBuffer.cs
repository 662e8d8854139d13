using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace SyscallKit.Tracing.Buffers;

/// <summary>The events of one processor, in the pages that Linux's ring buffer has (<see cref="RingBufferPage"/>).</summary>
/// <remarks>
/// <para>One thread writes at a time: the one that runs the processor. It takes no lock, and allocates nothing per event. All else may be called from
/// any thread meanwhile; readers wait for each other, never for the writer, which waits for them only when the capacity changes.</para>
/// <para>No event is lost silently: at any moment those read, those there to be read, those overrun and those dropped are all that were to be
/// recorded (<see cref="Statistics"/>).</para>
/// </remarks>
public sealed partial class RingBuffer
{
    /// <summary>The largest capacity that can be asked for, in pages: 1 GB.</summary>
    public const int MaxCapacity = 1 << 18;

    // Taken by readers, and by the writer to put another ring in the place of the present one.
    private readonly Lock _readers = new();

    private readonly RingBufferHand _hand;
    private RingBufferSlots _slots;
    private volatile RingBufferResize? _resize;
    private volatile int _capacity;
    private volatile RingBufferFullMode _mode;

    // The writer's. Pages are numbered as they are written; the number of the newest is published when it can be read.
    private long _newest = RingBufferHand.NoPage;
    private RingBufferStorage? _storage;
    private byte[] _page = [];
    private int _position = RingBufferPage.Size;
    private int _reserved = RingBufferPage.Size;
    private int _entriesOfPage;
    private ulong _lastTime;
    private long _dropped;

    // Where the last page stood when it was cleared: its number and, in the lower bits, its bytes.
    private long _clearedTail = RingBufferHand.NoPage;

    /// <summary>An empty buffer.</summary>
    /// <param name="pages">
    /// Its capacity in pages of 4096 bytes, from 1 to <see cref="MaxCapacity"/>; one that grows begins with so many, and may begin with none.
    /// </param>
    /// <param name="mode">What happens when they are full.</param>
    public RingBuffer(int pages, RingBufferFullMode mode = RingBufferFullMode.Overwrite)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pages, mode == RingBufferFullMode.Grow ? 0 : 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pages, MaxCapacity);
        if (mode is < RingBufferFullMode.Overwrite or > RingBufferFullMode.Grow)
            throw new ArgumentOutOfRangeException(nameof(mode), mode, null);
        _mode = mode;
        _capacity = pages;
        _slots = new RingBufferSlots(pages);
        _slots.AllocateAll();
        _hand = new RingBufferHand(_slots.StorageAt(pages), pages);
    }

    /// <summary>The number of pages.</summary>
    public int Capacity => _capacity;

    /// <summary>What happens when they are full. A buffer that grows does so forever, and no other begins to.</summary>
    /// <exception cref="ArgumentException">The value is, or is to replace, <see cref="RingBufferFullMode.Grow"/>.</exception>
    public RingBufferFullMode Mode
    {
        get => _mode;
        set
        {
            if (value != _mode && (value is not (RingBufferFullMode.Overwrite or RingBufferFullMode.Drop) || _mode == RingBufferFullMode.Grow))
                throw new ArgumentException($"A buffer cannot be changed from {_mode} to {value}: only between {RingBufferFullMode.Overwrite} and {RingBufferFullMode.Drop}.", nameof(value));
            _mode = value;
        }
    }

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
        int end = _reserved;
        _position = end;
        RingBufferStorage.Publish(_page, ++_entriesOfPage, end - RingBufferPage.HeaderSize);
    }

    /// <summary>Marks the reserved record (<see cref="RingBufferMarks"/>); before <see cref="Commit"/>.</summary>
    /// <param name="length">Its length.</param>
    internal void Mark(int length) => _storage!.Mark(_reserved - length);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref byte ReserveSlow(int length, ulong time, ulong delta)
    {
        bool isLong = (uint)length > 4 * RingBufferPage.TypeLengthMax;
        bool needsTime = delta >> RingBufferPage.DeltaBits != 0;
        int size = 4 + (isLong ? 4 : 0) + length;
        // 59 bits ahead as a difference; back, or further, as the time itself (rb_add_time_stamp), unless its topmost 5 bits are in use.
        bool isAhead = delta >> 59 == 0;
        bool isTimeTooLong = !isAhead && ((time | _lastTime) & RingBufferPage.TimeStampMsb) != 0;
        bool isFresh = needsTime && Volatile.Read(ref _clearedTail) == TailWord(_newest, _position - RingBufferPage.HeaderSize);
        if (isTimeTooLong || isFresh || _position + size + (needsTime ? 8 : 0) > RingBufferPage.Size)
        {
            // A page begins with its own time stamp, so its first event needs none; a buffer that was cleared begins with a page (rb_reset_cpu).
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

    private static long TailWord(long page, int bytes) => page << 13 | (uint)bytes;

    private bool TryStartPage(ulong time)
    {
        if (_resize is not null)
            TakeResize();
        long page = _newest + 1;
        RingBufferFullMode mode = _mode;
        if (!_slots.TryClaim(page, mode == RingBufferFullMode.Overwrite, out int index)
            && !(mode == RingBufferFullMode.Grow && TryGrow() && _slots.TryClaim(page, false, out index)))
        {
            // What is left of the page stays empty, so that all events are dropped until there is room (rb_reset_tail).
            _position = RingBufferPage.Size;
            Volatile.Write(ref _dropped, _dropped + 1);
            return false;
        }

        long firstEntry = 0;
        long firstByte = 0;
        if (_storage is { } last)
        {
            firstEntry = last.FirstEntry + _entriesOfPage;
            firstByte = last.FirstByte + last.Commit.Bytes;
        }

        RingBufferStorage storage = _slots.StorageAt(index);
        storage.Begin(time, firstEntry, firstByte);
        _slots.Publish(page, index);
        Volatile.Write(ref _newest, page);
        _storage = storage;
        _page = storage.Data;
        _position = RingBufferPage.HeaderSize;
        _entriesOfPage = 0;
        return true;
    }
}
