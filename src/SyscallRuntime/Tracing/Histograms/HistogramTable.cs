using System;
using System.Collections.Generic;
using System.Numerics;
using System.Security.Cryptography;
using System.Threading;
using SyscallKit.Kernel;

namespace SyscallKit.Tracing.Histograms;

/// <summary>
/// The entries of a histogram: a map without locks that grows neither in slots nor in entries (<c>tracing_map</c>, kernel/trace/tracing_map.c).
/// </summary>
/// <remarks>
/// As in Linux there are twice as many slots as entries, so that a search always ends at a free slot. Linux claims a slot by its hash and
/// hangs the entry in afterwards, and who looks for the same key meanwhile waits. Here a processor fills an entry first and hangs it in
/// with its hash in one exchange, so that none waits for another; one that comes too late gives its entry back.
/// </remarks>
internal sealed class HistogramTable
{
    private readonly ulong[] _slots;
    private readonly ulong[] _keys;
    private readonly long[] _sums;
    private readonly TaskComm[]? _comms;
    private readonly int[] _nextFree;
    private readonly int _capacity;
    private readonly int _keyWords;
    private readonly int _sumCount;
    private readonly int _hashShift;
    private readonly ulong _seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    // The first entry that was never used, and the list of those that were given back: number + 1, with a count above it against ABA.
    private int _fresh;
    private ulong _free;
    private long _drops;

    public HistogramTable(int bits, int keyWords, int sumCount, bool keepsComm)
    {
        _capacity = 1 << bits;
        _slots = new ulong[2 * _capacity];
        _hashShift = 32 - (bits + 1);
        _keys = new ulong[_capacity * keyWords];
        _sums = new long[_capacity * sumCount];
        _comms = keepsComm ? new TaskComm[_capacity] : null;
        _nextFree = new int[_capacity];
        _keyWords = keyWords;
        _sumCount = sumCount;
    }

    /// <summary>How many hits found no entry.</summary>
    public long Drops => Volatile.Read(ref _drops);

    /// <summary>An empty table of the same shape.</summary>
    public HistogramTable NewEmpty() => new(BitOperations.Log2((uint)_capacity), _keyWords, _sumCount, _comms is not null);

    /// <summary>The entry of a key, which is made if need be.</summary>
    /// <param name="key">The words of the key.</param>
    /// <param name="task">The task of the event: an entry keeps the name of its first.</param>
    /// <returns>Its number; -1 if there is none and the table is full, which is counted.</returns>
    public int FindOrAdd(ReadOnlySpan<ulong> key, SyscallTask task)
    {
        uint hash = Hash(key);
        int slot = (int)(hash >> _hashShift);
        int spare = -1;
        while (true)
        {
            ulong seen = Volatile.Read(ref _slots[slot]);
            if (seen == 0)
            {
                if (spare < 0)
                {
                    spare = TakeEntry();
                    if (spare < 0)
                    {
                        Interlocked.Increment(ref _drops);
                        return -1;
                    }

                    key.CopyTo(_keys.AsSpan(spare * _keyWords));
                    if (_comms is not null)
                        _comms[spare] = CommOf(task);
                }

                seen = Interlocked.CompareExchange(ref _slots[slot], (ulong)hash << 32 | (uint)(spare + 1), 0);
                if (seen == 0)
                    return spare;
            }

            int entry = (int)(uint)seen - 1;
            if ((uint)(seen >> 32) == hash && key.SequenceEqual(KeyOf(entry)))
            {
                if (spare >= 0)
                    GiveBack(spare);
                return entry;
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }
    }

    /// <summary>Adds to a sum of an entry.</summary>
    public void Add(int entry, int sum, ulong value) => Interlocked.Add(ref _sums[entry * _sumCount + sum], (long)value);

    /// <summary>Copies the entries, in no order. Exact while no processor runs.</summary>
    public List<HistogramRow> Rows()
    {
        List<HistogramRow> rows = [];
        foreach (ref ulong slot in _slots.AsSpan())
        {
            int entry = (int)(uint)Volatile.Read(ref slot) - 1;
            if (entry < 0)
                continue;
            ulong[] sums = new ulong[_sumCount];
            for (int i = 0; i < sums.Length; i++)
                sums[i] = (ulong)Volatile.Read(ref _sums[entry * _sumCount + i]);
            rows.Add(new HistogramRow(KeyOf(entry).ToArray(), sums, _comms?[entry]));
        }

        return rows;
    }

    private ReadOnlySpan<ulong> KeyOf(int entry) => _keys.AsSpan(entry * _keyWords, _keyWords);

    // save_comm
    private static TaskComm CommOf(SyscallTask task) => task.Pid switch
    {
        0 => TaskComm.FromBytes("<idle>"u8),
        < 0 => TaskComm.FromBytes("<XXX>"u8),
        _ => task.RawComm,
    };

    // Seeded, so that no guest can choose keys that all meet in one place. Nothing shows the order that it makes: rows are sorted.
    private uint Hash(ReadOnlySpan<ulong> key)
    {
        ulong hash = _seed;
        foreach (ulong word in key)
        {
            hash = (hash ^ word ^ _seed) * 0x9e3779b97f4a7c15;
            hash ^= hash >> 32;
        }

        return (uint)(hash * 0x9e3779b97f4a7c15 >> 32);
    }

    private int TakeEntry()
    {
        if (Volatile.Read(ref _fresh) < _capacity)
        {
            int entry = Interlocked.Increment(ref _fresh) - 1;
            if (entry < _capacity)
                return entry;
        }

        ulong free = Volatile.Read(ref _free);
        while ((uint)free != 0)
        {
            int entry = (int)(uint)free - 1;
            ulong next = ((free >> 32) + 1) << 32 | (uint)Volatile.Read(ref _nextFree[entry]);
            ulong seen = Interlocked.CompareExchange(ref _free, next, free);
            if (seen == free)
                return entry;
            free = seen;
        }

        return -1;
    }

    private void GiveBack(int entry)
    {
        ulong free = Volatile.Read(ref _free);
        while (true)
        {
            Volatile.Write(ref _nextFree[entry], (int)(uint)free);
            ulong seen = Interlocked.CompareExchange(ref _free, ((free >> 32) + 1) << 32 | (uint)(entry + 1), free);
            if (seen == free)
                return;
            free = seen;
        }
    }
}
