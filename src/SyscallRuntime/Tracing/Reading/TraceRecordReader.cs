using System;
using System.Collections.Immutable;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Reading;

/// <summary>Reads the records of all processors in the order of their time stamps; at equal times the lower processor first, as Linux prints them.</summary>
public sealed class TraceRecordReader
{
    private readonly RingBufferReader[] _readers;
    private readonly bool[] _hasEvent;
    private readonly bool[] _hasRead;
    private readonly TraceSnapshot _snapshot;
    private int _current = -1;

    /// <summary>A reader before the first record.</summary>
    /// <param name="snapshot">What to read.</param>
    public TraceRecordReader(TraceSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _snapshot = snapshot;
        _readers = new RingBufferReader[snapshot.Pages.Length];
        _hasEvent = new bool[_readers.Length];
        _hasRead = new bool[_readers.Length];
        for (int i = 0; i < _readers.Length; i++)
        {
            _readers[i] = new RingBufferReader(snapshot.Pages[i]);
            _hasEvent[i] = _readers[i].MoveNext();
        }
    }

    /// <summary>The processor of the present record.</summary>
    public int Cpu => _current;

    /// <summary>The time stamp of the present record.</summary>
    public ulong Time => _readers[_current].Time;

    /// <summary>The present record.</summary>
    public ReadOnlySpan<byte> Record => _readers[_current].Record;

    /// <summary>Where the present record lies in its processor's pages, in bytes.</summary>
    public int RecordOffset => _readers[_current].RecordOffset;

    /// <summary>The event id of the present record; 0 where it is too short to have one.</summary>
    public ushort EventId => new EventRecord(Record).Type;

    /// <summary>What stopped the reading of a processor's pages before their end.</summary>
    public ImmutableArray<string> Errors
    {
        get
        {
            ImmutableArray<string>.Builder errors = ImmutableArray.CreateBuilder<string>();
            for (int i = 0; i < _readers.Length; i++)
            {
                if (_readers[i].Error is { } error)
                    errors.Add($"cpu {i}, {error}");
            }

            return errors.ToImmutable();
        }
    }

    /// <summary>How many events a processor has lost up to where it is read, as far as its pages say.</summary>
    internal long LostEventsOf(int cpu) => _readers[cpu].LostEvents;

    /// <summary>Whether a processor has lost events up to where it is read.</summary>
    internal bool HasLostEventsOf(int cpu) => _readers[cpu].HasLostEvents;

    /// <summary>Whether the pages themselves say where events were lost. If not, those that were are missing before each processor's first.</summary>
    internal bool LossesAreMarked { get; init; } = true;

    /// <summary>Whether events may be missing, of any processor, between the record before the present one and the present one.</summary>
    internal bool FollowsLoss
    {
        get
        {
            for (int i = 0; i < _readers.Length; i++)
            {
                if (MayLackEvents(i))
                    return true;
            }

            return false;
        }
    }

    /// <summary>The same, of one processor. The others are one record ahead: where theirs follows a loss, what was lost may lie here.</summary>
    internal bool MayLackEvents(int cpu)
    {
        RingBufferDrops drops = cpu < _snapshot.Drops.Length ? _snapshot.Drops[cpu] : RingBufferDrops.None;
        if (drops == RingBufferDrops.Anywhere)
            return true;
        if (!_hasEvent[cpu])
            return drops == RingBufferDrops.AtEnd || _readers[cpu].Error is not null;
        return _readers[cpu].FollowsLoss || !LossesAreMarked && !_hasRead[cpu];
    }

    /// <summary>Goes to the next record.</summary>
    /// <returns>False at the end.</returns>
    public bool MoveNext()
    {
        if (_current >= 0)
        {
            _hasEvent[_current] = _readers[_current].MoveNext();
            _hasRead[_current] = true;
        }

        int next = -1;
        for (int i = 0; i < _readers.Length; i++)
        {
            if (_hasEvent[i] && (next < 0 || _readers[i].Time < _readers[next].Time))
                next = i;
        }

        if (next < 0)
            return false;
        _current = next;
        return true;
    }
}
