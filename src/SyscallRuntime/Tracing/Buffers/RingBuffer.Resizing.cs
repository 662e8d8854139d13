using System;
using System.Threading;

namespace SyscallKit.Tracing.Buffers;

/// <content>Changing the capacity.</content>
public sealed partial class RingBuffer
{
    /// <summary>
    /// Changes the capacity while the writer goes on: it takes the new memory over when it begins its next page. A larger buffer keeps all events;
    /// a smaller one loses its oldest pages at once, as overrun (<c>rb_remove_pages</c>).
    /// </summary>
    /// <param name="pages">The new capacity in pages, from 1 to <see cref="MaxCapacity"/>.</param>
    public void Resize(int pages)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pages, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pages, MaxCapacity);
        lock (_readers)
        {
            RingBufferStorage[] spare = new RingBufferStorage[int.Max(0, pages - _slots.Capacity)];
            for (int i = 0; i < spare.Length; i++)
                spare[i] = new RingBufferStorage();
            _resize = new RingBufferResize(pages, spare);
            _capacity = pages;
            // The writer may begin one more page in the present ring meanwhile; it discards one more when it takes the new ring over.
            long newest = Volatile.Read(ref _newest);
            for (long page = OldestPossible(newest); page <= newest - pages; page++)
                _slots.Discard(page);
        }
    }

    /// <summary>The pages that it has memory for: more than <see cref="Capacity"/> until the writer has taken a smaller ring over.</summary>
    internal int HeldPages
    {
        get
        {
            lock (_readers)
                return int.Max(_capacity, _slots.Capacity + (_resize?.Spare.Length ?? 0));
        }
    }

    // By the writer, between two pages.
    private void TakeResize()
    {
        lock (_readers)
        {
            if (_resize is not { } resize)
                return;
            ReplaceSlots(resize.Capacity, resize.Spare);
            _resize = null;
        }
    }

    // By the writer, between two pages. Storage is made page by page as it is needed.
    private bool TryGrow()
    {
        lock (_readers)
        {
            if (_slots.Capacity == RingBufferSlots.MaxCapacity)
                return false;
            ReplaceSlots(int.Clamp(2 * _slots.Capacity, 1, RingBufferSlots.MaxCapacity), []);
            // A request that came meanwhile is still pending, and its capacity the one that counts.
            if (_resize is null)
                _capacity = _slots.Capacity;
            return true;
        }
    }

    private void ReplaceSlots(int capacity, ReadOnlySpan<RingBufferStorage> spare)
    {
        RingBufferSlots slots = new(capacity);
        slots.TakeOver(_slots, _newest, _hand.Storage, spare);
        _hand.Index = capacity;
        _slots = slots;
    }
}
