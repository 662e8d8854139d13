using System;
using System.Threading;

namespace SyscallKit.Tracing.Buffers;

/// <summary>
/// The ring: page n lies in slot n % capacity. A slot is one word of the page's number, the storage it lies in and who has it; every change is
/// one compare-and-swap. It is Linux's swap of the reader page (<c>rb_get_reader_page</c>, <c>rb_head_page_replace</c>) with a number where Linux
/// has flags in a pointer: a word never comes back, so no swap can succeed by mistake.
/// </summary>
internal sealed class RingBufferSlots
{
    /// <summary>The largest capacity: with the page in hand its copy is still one array.</summary>
    public const int MaxCapacity = 0x7fffffc7 / RingBufferPage.Size - 1;

    private const int IndexBits = 22;
    private const int StateBits = 2;

    private readonly long[] _words;
    private readonly RingBufferStorage?[] _storage;

    /// <summary>An empty ring. Slot i has storage i, the readers the last.</summary>
    /// <param name="capacity">Its pages.</param>
    public RingBufferSlots(int capacity)
    {
        _words = new long[capacity];
        _storage = new RingBufferStorage?[capacity + 1];
        for (int i = 0; i < capacity; i++)
            _words[i] = Word(0, i, State.Consumed);
    }

    private enum State
    {
        // Read, or discarded, or never written: the storage is free for the writer.
        Consumed,

        // The writer prepares the page.
        Claimed,

        // Its records can be read.
        Live,
    }

    /// <summary>The pages that the ring has room for.</summary>
    public int Capacity => _words.Length;

    /// <summary>The word of a page if the page is there to be read.</summary>
    /// <param name="page">The page's number.</param>
    /// <param name="word">The word, for <see cref="IsStill"/> and <see cref="TryReplace"/>.</param>
    /// <returns>False if the page was taken, discarded or overwritten.</returns>
    public bool TryGetLive(long page, out long word)
    {
        word = Volatile.Read(ref _words[SlotOf(page)]);
        return word == Word(page, IndexOf(word), State.Live);
    }

    /// <summary>Whether all that was read from the page since the word was taken was read from that page.</summary>
    /// <param name="page">The page's number.</param>
    /// <param name="word">Its word.</param>
    /// <returns>False if it was overwritten meanwhile.</returns>
    public bool IsStill(long page, long word)
    {
        Interlocked.MemoryBarrier();
        return Volatile.Read(ref _words[SlotOf(page)]) == word;
    }

    /// <summary>Takes a page out of the ring.</summary>
    /// <param name="page">The page's number.</param>
    /// <param name="word">Its word.</param>
    /// <param name="index">The storage that the ring gets for it; the page's own if it is to be discarded.</param>
    /// <returns>False if the writer took it first.</returns>
    public bool TryReplace(long page, long word, int index) =>
        Interlocked.CompareExchange(ref _words[SlotOf(page)], Word(page, index, State.Consumed), word) == word;

    /// <summary>Discards a page.</summary>
    /// <param name="page">The page's number.</param>
    public void Discard(long page)
    {
        if (TryGetLive(page, out long word))
            _ = TryReplace(page, word, IndexOf(word));
    }

    /// <summary>Takes the place of a new page for the writer, who must <see cref="Publish"/> it.</summary>
    /// <param name="page">The page's number.</param>
    /// <param name="mayOverwrite">Whether the page that lies there may be lost.</param>
    /// <param name="index">The storage for it.</param>
    /// <returns>False if there is no room.</returns>
    public bool TryClaim(long page, bool mayOverwrite, out int index)
    {
        index = 0;
        if (_words.Length == 0)
            return false;
        ref long slot = ref _words[SlotOf(page)];
        long word = Volatile.Read(ref slot);
        while (true)
        {
            if (!mayOverwrite && StateOf(word) == State.Live)
                return false;
            index = IndexOf(word);
            long seen = Interlocked.CompareExchange(ref slot, Word(page, index, State.Claimed), word);
            if (seen == word)
                return true;
            // A reader took the page in between, which it can only once.
            word = seen;
        }
    }

    /// <summary>Lets readers see a page.</summary>
    /// <param name="page">The page's number.</param>
    /// <param name="index">Its storage.</param>
    public void Publish(long page, int index) => Volatile.Write(ref _words[SlotOf(page)], Word(page, index, State.Live));

    /// <summary>The storage that a word names.</summary>
    /// <param name="word">The word.</param>
    /// <returns>Its index.</returns>
    public static int IndexOf(long word) => (int)(word >> StateBits) & ((1 << IndexBits) - 1);

    /// <summary>The storage of a page that is there to be read.</summary>
    /// <param name="word">The page's word.</param>
    /// <returns>The storage.</returns>
    public RingBufferStorage StorageOf(long word) => StorageAt(IndexOf(word));

    /// <summary>A storage; made when it is first needed.</summary>
    /// <param name="index">Its index.</param>
    /// <returns>The storage.</returns>
    public RingBufferStorage StorageAt(int index) => _storage[index] ??= new RingBufferStorage();

    /// <summary>Makes all storages; where nobody else has the ring yet.</summary>
    public void AllocateAll()
    {
        for (int i = 0; i < _storage.Length; i++)
            _ = StorageAt(i);
    }

    /// <summary>Puts what another ring holds into this one, which nobody else has yet.</summary>
    /// <param name="old">The other, which is not used any more.</param>
    /// <param name="newest">The number of its newest page.</param>
    /// <param name="ofReaders">The storage that the readers have.</param>
    /// <param name="spare">Storages to be used, if the other ring's are too few.</param>
    public void TakeOver(RingBufferSlots old, long newest, RingBufferStorage ofReaders, ReadOnlySpan<RingBufferStorage> spare)
    {
        _storage[Capacity] = ofReaders;
        // Pages that do not fit are left behind: they are the oldest.
        for (long page = long.Max(0, newest - int.Min(Capacity, old.Capacity) + 1); page <= newest; page++)
        {
            if (!old.TryGetLive(page, out long word))
                continue;
            int slot = SlotOf(page);
            _storage[slot] = old.StorageOf(word);
            _words[slot] = Word(page, slot, State.Live);
            old._storage[IndexOf(word)] = null;
        }

        int free = 0;
        foreach (long word in old._words)
            Fill(old._storage[IndexOf(word)], ref free);
        foreach (RingBufferStorage storage in spare)
            Fill(storage, ref free);
    }

    private void Fill(RingBufferStorage? storage, ref int free)
    {
        while (free < Capacity && _storage[free] is not null)
            free++;
        if (free < Capacity)
            _storage[free] = storage;
    }

    private static long Word(long page, int index, State state) => page << (IndexBits + StateBits) | (long)index << StateBits | (long)state;

    private static State StateOf(long word) => (State)(word & ((1 << StateBits) - 1));

    private int SlotOf(long page) => (int)(page % _words.Length);
}
