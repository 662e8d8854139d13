using System;
using System.Threading;

namespace SyscallKit.Tracing.Buffers;

/// <content>Looking at everything at once.</content>
public sealed partial class RingBuffer
{
    /// <summary>What became of the events since the last <see cref="Clear"/>, all of one moment.</summary>
    public RingBufferStatistics Statistics
    {
        get
        {
            lock (_readers)
            {
                // First: an event that is dropped later is not counted, one that is recorded later may be.
                long dropped = Volatile.Read(ref _dropped) - _hand.DroppedBefore;
                return ReadStatistics() with { Dropped = dropped, Read = _hand.Read };
            }
        }
    }

    /// <summary>The events in the buffer.</summary>
    public long Entries => Statistics.Entries;

    /// <summary>The events that were recorded since the last <see cref="Clear"/>, those read or overwritten since included.</summary>
    public long Written
    {
        get
        {
            lock (_readers)
                return ReadTail().EndEntry - _hand.FirstEntry;
        }
    }

    /// <summary>The events that were lost unread since the last <see cref="Clear"/>.</summary>
    public long Overrun => Statistics.Overrun;

    /// <summary>The events that found no room since the last <see cref="Clear"/>.</summary>
    public long Dropped
    {
        get
        {
            lock (_readers)
                return Volatile.Read(ref _dropped) - _hand.DroppedBefore;
        }
    }

    /// <summary>It is written again, after another was: between what it has and what comes events are missing.</summary>
    internal void NoteGap()
    {
        lock (_readers)
            _hand.GapEntry = ReadTail().EndEntry;
    }

    /// <summary>Copies what is there to be read, and leaves it there.</summary>
    /// <returns>The copy: a part without a gap of what was written until then, unless its pages say otherwise.</returns>
    public RingBufferCopy Snapshot()
    {
        lock (_readers)
            return Copy(out _);
    }

    /// <summary>Copies what is there to be read, and clears the buffer: no event that comes meanwhile is lost between the two.</summary>
    /// <returns>The copy.</returns>
    public RingBufferCopy Take()
    {
        lock (_readers)
        {
            RingBufferCopy copy = Copy(out RingBufferTail tail);
            ClearTo(in tail);
            return copy;
        }
    }

    /// <summary>Discards all events, and counts from zero again (<c>ring_buffer_reset_cpu</c>). The writer may go on meanwhile.</summary>
    public void Clear()
    {
        lock (_readers)
        {
            RingBufferTail tail = ReadTail();
            ClearTo(in tail);
        }
    }

    private RingBufferStatistics ReadStatistics()
    {
        while (true)
        {
            RingBufferTail tail = ReadTail();
            if (tail.Page == _hand.Page)
            {
                if (tail.Page == RingBufferHand.NoPage)
                    return default;
                // A page of which events were cleared begins with the first that was not.
                ulong time = !_hand.IsCleared ? tail.Time : _hand.TryPeek(tail.Commit.Bytes, out RingBufferEventBounds next) ? next.Time : 0;
                return new RingBufferStatistics(tail.EndEntry - _hand.NextEntry, _hand.Lost, 0, tail.Commit.Bytes - _hand.Position, time, 0, 0);
            }

            if (!TryFindOldest(tail.Page, out RingBufferTail oldest))
                continue;
            long endOfHand = EndOfHand(out int bytesInHand);
            long lost = _hand.Lost + oldest.FirstEntry - endOfHand;
            return new RingBufferStatistics(
                tail.EndEntry - _hand.NextEntry - (lost - _hand.Lost), lost, 0, tail.EndByte - oldest.FirstByte + bytesInHand, oldest.Time, 0, 0);
        }
    }

    // The number of the record that follows those in hand, of a page that the writer has left.
    private long EndOfHand(out int bytes)
    {
        bytes = 0;
        if (_hand.Page == RingBufferHand.NoPage)
            return _hand.NextEntry;
        RingBufferCommit commit = _hand.Storage.Commit;
        bytes = commit.Bytes - _hand.Position;
        return _hand.Storage.FirstEntry + commit.Entries;
    }

    private RingBufferTail ReadTail()
    {
        SpinWait wait = default;
        while (true)
        {
            long newest = Volatile.Read(ref _newest);
            if (newest == RingBufferHand.NoPage)
                return new RingBufferTail(RingBufferHand.NoPage, 0, 0, 0, default);
            if (newest == _hand.Page)
                return TailOf(newest, _hand.Storage);
            if (TryReadTail(newest, out RingBufferTail tail))
                return tail;
            // Overwritten since, or being overwritten: in a ring of one page that is the newest itself.
            wait.SpinOnce();
        }
    }

    private bool TryFindOldest(long newest, out RingBufferTail oldest)
    {
        for (long page = OldestPossible(newest); page <= newest; page++)
        {
            if (TryReadTail(page, out oldest))
                return true;
        }

        oldest = default;
        return false;
    }

    private bool TryReadTail(long page, out RingBufferTail read)
    {
        read = default;
        if (!_slots.TryGetLive(page, out long word))
            return false;
        read = TailOf(page, _slots.StorageOf(word));
        return _slots.IsStill(page, word);
    }

    private static RingBufferTail TailOf(long page, RingBufferStorage storage) =>
        new(page, storage.Time, storage.FirstEntry, storage.FirstByte, storage.Commit);

    private RingBufferCopy Copy(out RingBufferTail tail)
    {
        while (true)
        {
            tail = ReadTail();
            bool isInHand = tail.Page == _hand.Page;
            // A page that the writer has only begun is left out.
            bool hasNewest = !isInHand && tail.Commit.Entries > 0;
            long newest = hasNewest ? tail.Page : tail.Page - 1;
            long room = isInHand ? 0 : newest - OldestPossible(tail.Page) + 1;
            byte[] pages = GC.AllocateUninitializedArray<byte>(checked((int)(room + 1) * RingBufferPage.Size));
            byte[] marks = GC.AllocateUninitializedArray<byte>(pages.Length / RingBufferPage.Size * RingBufferMarks.Size);
            int start = pages.Length;
            long first = tail.EndEntry;

            // From the newest to the oldest: the writer overwrites the oldest first, so what is copied has no gap.
            for (long page = newest; room > 0 && TryCopy(page, in tail, pages.AsSpan(start - RingBufferPage.Size), MarksAt(start - RingBufferPage.Size), ref first); page--)
            {
                room--;
                start -= RingBufferPage.Size;
            }

            if (hasNewest && start == pages.Length)
                continue;

            long endOfHand = isInHand ? tail.EndEntry : EndOfHand(out _);
            long gap = isInHand ? 0 : first - endOfHand;
            if (endOfHand > _hand.NextEntry)
            {
                if (gap > 0 && start < pages.Length)
                    RingBufferPage.MarkMissed(pages.AsSpan(start, RingBufferPage.Size), gap);
                start -= RingBufferPage.Size;
                int end = isInHand ? tail.Commit.Bytes : _hand.Storage.Commit.Bytes;
                _hand.Storage.CopyTo(pages.AsSpan(start), _hand.Time, _hand.Position, end, MarksAt(start));
                if (_hand.Lost > 0)
                    RingBufferPage.MarkMissed(pages.AsSpan(start, RingBufferPage.Size), _hand.Lost);
            }
            else if (_hand.Lost + gap > 0 && start < pages.Length)
            {
                RingBufferPage.MarkMissed(pages.AsSpan(start, RingBufferPage.Size), _hand.Lost + gap);
            }

            return new RingBufferCopy(pages.AsMemory(start), tail.EndEntry - _hand.NextEntry - gap, _hand.Lost + gap)
            {
                Drops = WhereDropped(_hand.NextEntry + gap),
                Marks = marks.AsMemory(start / RingBufferPage.Size * RingBufferMarks.Size),
            };

            Span<byte> MarksAt(int page) => marks.AsSpan(page / RingBufferPage.Size * RingBufferMarks.Size, RingBufferMarks.Size);
        }
    }

    // Once full, it stays so until somebody reads or it overwrites.
    private RingBufferDrops WhereDropped(long firstEntry) =>
        firstEntry < _hand.GapEntry ? RingBufferDrops.Anywhere
        : Volatile.Read(ref _dropped) == _hand.DroppedBefore ? RingBufferDrops.None
        : _hand.Read == 0 && _mode != RingBufferFullMode.Overwrite ? RingBufferDrops.AtEnd
        : RingBufferDrops.Anywhere;

    private bool TryCopy(long page, in RingBufferTail tail, Span<byte> destination, Span<byte> marks, ref long first)
    {
        if (!_slots.TryGetLive(page, out long word))
            return false;
        RingBufferStorage storage = _slots.StorageOf(word);
        // Of the newest page what it held when the moment was chosen.
        int end = page == tail.Page ? tail.Commit.Bytes : storage.Commit.Bytes;
        long entry = storage.FirstEntry;
        storage.CopyTo(destination, storage.Time, 0, end, marks);
        if (!_slots.IsStill(page, word))
            return false;
        first = entry;
        return true;
    }

    private void ClearTo(in RingBufferTail tail)
    {
        Volatile.Write(ref _clearedTail, TailWord(tail.Page, tail.Commit.Bytes));
        if (tail.Page == RingBufferHand.NoPage)
        {
            // Nothing was written, but there may have been no room to.
        }
        else if (tail.Page == _hand.Page)
        {
            _hand.ClearTo(tail.Commit.Bytes);
        }
        else
        {
            for (long page = OldestPossible(tail.Page); page < tail.Page; page++)
                _slots.Discard(page);
            _hand.Drop();
            _hand.NextPage = tail.Page;
            // The newest page is taken in hand, to be read from here on. If it is overwritten meanwhile, what follows is lost, and counted so.
            if (tail.Commit.Entries > 0)
            {
                _hand.NextPage++;
                if (_slots.TryGetLive(tail.Page, out long word))
                {
                    RingBufferStorage storage = _slots.StorageOf(word);
                    if (_slots.TryReplace(tail.Page, word, _hand.Index))
                    {
                        _hand.Take(tail.Page, storage, RingBufferSlots.IndexOf(word));
                        _hand.ClearTo(tail.Commit.Bytes);
                    }
                }
            }
        }

        _hand.NextEntry = _hand.FirstEntry = tail.EndEntry;
        _hand.Read = _hand.Lost = _hand.Untold = 0;
        _hand.DroppedBefore = Volatile.Read(ref _dropped);
    }
}
