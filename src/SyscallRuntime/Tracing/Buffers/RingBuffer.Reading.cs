using System;
using System.Threading;

namespace SyscallKit.Tracing.Buffers;

/// <content>Reading that consumes.</content>
public sealed partial class RingBuffer
{
    /// <summary>Looks at the event that will be read next, without reading it (<c>ring_buffer_peek</c>).</summary>
    /// <param name="time">Its time stamp.</param>
    /// <param name="lost">How many events were lost between the last one that was read and this one.</param>
    /// <returns>False if there is no event.</returns>
    public bool TryPeek(out ulong time, out long lost)
    {
        lock (_readers)
        {
            bool isThere = TryFindNext(out RingBufferEventBounds next);
            (time, lost) = isThere ? (next.Time, _hand.Untold) : default;
            return isThere;
        }
    }

    /// <summary>Reads an event and removes it (<c>ring_buffer_consume</c>).</summary>
    /// <param name="destination">Where its record goes; <see cref="RingBufferPage.MaxRecordSize"/> bytes are always enough.</param>
    /// <param name="length">The length of the record, with the zeros that pad it to a multiple of 4 bytes.</param>
    /// <param name="time">Its time stamp.</param>
    /// <param name="lost">How many events were lost between the last one that was read and this one.</param>
    /// <returns>False if there is no event.</returns>
    /// <exception cref="ArgumentException">The record is longer than <paramref name="destination"/>; it stays in the buffer.</exception>
    public bool TryRead(Span<byte> destination, out int length, out ulong time, out long lost)
    {
        lock (_readers)
        {
            if (!TryFindNext(out RingBufferEventBounds next))
            {
                (length, time, lost) = (0, 0, 0);
                return false;
            }

            if (next.Length > destination.Length)
                throw new ArgumentException($"The next record has {next.Length} bytes, and there is room for {destination.Length}.", nameof(destination));
            _hand.Storage.Data.AsSpan(RingBufferPage.HeaderSize + next.Record, next.Length).CopyTo(destination);
            _hand.Skip(in next);
            (length, time, lost) = (next.Length, next.Time, _hand.Untold);
            _hand.Untold = 0;
            _hand.NextEntry++;
            _hand.Read++;
            return true;
        }
    }

    /// <summary>
    /// Reads a page, or what is left or there so far of one, and removes it (<c>ring_buffer_read_page</c>): what the file <c>trace_pipe_raw</c> gives.
    /// </summary>
    /// <param name="page">
    /// Where the page goes, <see cref="RingBufferPage.Size"/> bytes; unused ones become zero. If events were lost before it, it says so
    /// (<see cref="RingBufferPage"/>).
    /// </param>
    /// <param name="onlyFull">Whether to leave a page alone that the writer has not finished.</param>
    /// <returns>False if there is no such page.</returns>
    /// <exception cref="ArgumentException"><paramref name="page"/> is too short.</exception>
    public bool TryReadPage(Span<byte> page, bool onlyFull)
    {
        if (page.Length < RingBufferPage.Size)
            throw new ArgumentException($"A page has {RingBufferPage.Size} bytes, and there is room for {page.Length}.", nameof(page));
        lock (_readers)
        {
            if (!TryFindNext(out _) || (onlyFull && Volatile.Read(ref _newest) == _hand.Page))
                return false;
            RingBufferCommit commit = _hand.Storage.Commit;
            _hand.Storage.CopyTo(page, _hand.Time, _hand.Position, commit.Bytes);
            if (_hand.Untold > 0)
                RingBufferPage.MarkMissed(page[..RingBufferPage.Size], _hand.Untold);
            _hand.Untold = 0;
            _hand.SkipTo(commit.Bytes);
            long read = _hand.Storage.FirstEntry + commit.Entries - _hand.NextEntry;
            _hand.NextEntry += read;
            _hand.Read += read;
            return true;
        }
    }

    // rb_get_reader_page: from the page in hand while it has events, else from the oldest page of the ring.
    private bool TryFindNext(out RingBufferEventBounds next)
    {
        while (true)
        {
            if (_hand.Page != RingBufferHand.NoPage)
            {
                // In this order: if the writer has left the page, its commit word is the last.
                bool isFinished = Volatile.Read(ref _newest) != _hand.Page;
                if (_hand.TryPeek(_hand.Storage.Commit.Bytes, out next))
                    return true;
                if (!isFinished)
                    return false;
                _hand.Drop();
            }

            if (!TryTakeOldest())
            {
                next = default;
                return false;
            }
        }
    }

    private bool TryTakeOldest()
    {
        long newest;
        do
        {
            newest = Volatile.Read(ref _newest);
            for (long page = OldestPossible(newest); page <= newest; page++)
            {
                if (!_slots.TryGetLive(page, out long word))
                    continue;
                RingBufferStorage storage = _slots.StorageOf(word);
                // The writer has begun it, and committed nothing yet.
                if (page == newest && storage.Commit.Entries == 0)
                    break;
                if (!_slots.TryReplace(page, word, _hand.Index))
                    continue;
                _hand.Take(page, storage, RingBufferSlots.IndexOf(word));
                _hand.NextPage = page + 1;
                _hand.Lost += storage.FirstEntry - _hand.NextEntry;
                _hand.Untold += storage.FirstEntry - _hand.NextEntry;
                _hand.NextEntry = storage.FirstEntry;
                return true;
            }
        }
        // The writer went round the ring meanwhile: the pages that were looked for are lost, others are there.
        while (Volatile.Read(ref _newest) != newest);
        return false;
    }

    private long OldestPossible(long newest) => long.Max(_hand.NextPage, newest - _slots.Capacity + 1);
}
