using System;
using System.Buffers.Binary;
using System.Collections.Immutable;

namespace SyscallKit.Tracing;

/// <summary>Reads the records of all processors in the order of their time stamps; at equal times the lower processor first, as Linux prints them.</summary>
public sealed class TraceRecordReader
{
    private readonly RingBufferReader[] _readers;
    private readonly bool[] _hasEvent;
    private int _current = -1;

    /// <summary>A reader before the first record.</summary>
    /// <param name="snapshot">What to read.</param>
    public TraceRecordReader(TraceSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _readers = new RingBufferReader[snapshot.Pages.Length];
        _hasEvent = new bool[_readers.Length];
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
    public ushort EventId => Record.Length >= 2 ? BinaryPrimitives.ReadUInt16LittleEndian(Record) : (ushort)0;

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

    /// <summary>Goes to the next record.</summary>
    /// <returns>False at the end.</returns>
    public bool MoveNext()
    {
        if (_current >= 0)
            _hasEvent[_current] = _readers[_current].MoveNext();
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
