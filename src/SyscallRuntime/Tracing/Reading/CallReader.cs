using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Decoding;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Reading;

/// <summary>Reads entries and exits of calls in the order of their time stamps, each once: the call's own event and the raw one make one.</summary>
/// <remarks>
/// <para>Calls have events of their own by 64-bit numbers only (<c>ARCH_TRACE_IGNORE_COMPAT_SYSCALLS</c>). The table of a raw record's number is what
/// the snapshot knows (<see cref="TraceSnapshot.Abis"/>). Where it knows nothing, a raw record beside the call's own is of the 64-bit table, and one
/// without, although the trace has such events of that number, of the other; of the rest nobody can tell, and it has no name.</para>
/// <para>Records that cannot be read are left out: <see cref="TraceScan"/> names them.</para>
/// </remarks>
internal sealed class CallReader
{
    private readonly TraceSnapshot _snapshot;
    private readonly TraceRecordReader _reader;
    private readonly HashSet<TraceEventCall> _recorded;

    // By task, the record before, if it was a call's own event: its raw event is the task's next.
    private readonly Dictionary<int, (TraceEventCall Call, int Cpu, long Ordinal)> _own = [];

    // The record before which events were last missing: of any processor, and of each.
    private readonly long[] _lastLossOf;
    private long _ordinal;
    private long _lastLoss;

    public CallReader(TraceSnapshot snapshot, TraceScan scan)
    {
        _snapshot = snapshot;
        _reader = new TraceRecordReader(snapshot) { LossesAreMarked = scan.LossesAreMarked || !snapshot.HasLostEvents };
        _lastLossOf = new long[snapshot.Pages.Length];
        _recorded = [.. scan.Events.Select(static item => item.Call)];
    }

    /// <summary>The present entry or exit.</summary>
    public CallHalf Current { get; private set; } = null!;

    /// <summary>How many events a processor has lost before the present one, as far as its pages say.</summary>
    public long LostEventsOf(int cpu) => _reader.LostEventsOf(cpu);

    /// <summary>Whether no event can be missing between a record (<see cref="CallHalf.Ordinal"/>) and the present one, or the end.</summary>
    public bool IsWholeSince(long ordinal) => _lastLoss <= ordinal;

    public bool MoveNext()
    {
        while (MoveToRecord())
        {
            if (!_snapshot.TryGetEvent(_reader.Record, out TraceEvent? traceEvent, out _))
            {
                // Of the events that a kernel may have besides none is of a call.
                if (traceEvent is not null || !new EventRecord(_reader.Record).HasHeader)
                    _lastLoss = _ordinal;
                continue;
            }

            EventRecord record = new(_reader.Record);
            (int pid, int number) = (record.Pid, record.Number);
            bool hadOwn = _own.Remove(pid, out (TraceEventCall Call, int Cpu, long Ordinal) own);
            if (traceEvent.Call.Metadata is { } metadata)
            {
                _own[pid] = (traceEvent.Call, _reader.Cpu, _ordinal);
                Read(pid, number, traceEvent.Call.Class == TraceEventClass.SyscallEnter, SyscallAbi.X64, EntryOf(metadata, number), traceEvent.Format.UserArguments);
                return true;
            }

            bool isEnter = traceEvent.Call.Class == TraceEventClass.RawEnter;
            TraceEventCall? ownEvent = OwnEventOf(number, isEnter);
            // On the processor of the call's own event nothing else comes in between.
            bool isWhole = own.Cpu == _reader.Cpu ? _lastLossOf[own.Cpu] <= own.Ordinal : IsWholeSince(own.Ordinal);
            if (hadOwn && isWhole && ReferenceEquals(own.Call, ownEvent))
                continue;
            SyscallAbi? abi = AbiOfRaw(ownEvent);
            Read(pid, number, isEnter, abi, abi is { } known ? RowOf(known, number) : null);
            return true;
        }

        return false;
    }

    private bool MoveToRecord()
    {
        bool hasMoved = _reader.MoveNext();
        _ordinal++;
        if (_reader.FollowsLoss)
            _lastLoss = _ordinal;
        if (hasMoved && _reader.MayLackEvents(_reader.Cpu))
            _lastLossOf[_reader.Cpu] = _ordinal;
        return hasMoved;
    }

    private void Read(int pid, int number, bool isEnter, SyscallAbi? abi, SyscallTableEntry? entry, RecordedArguments? user = null)
    {
        int count = isEnter ? entry?.Metadata?.NbArgs ?? 6 : 0;
        ImmutableArray<ulong>.Builder args = ImmutableArray.CreateBuilder<ulong>(count);
        for (int i = 0; i < count; i++)
            args.Add(new EventRecord(_reader.Record).Argument(i));
        Current = new CallHalf
        {
            IsEnter = isEnter,
            Cpu = _reader.Cpu,
            Time = _reader.Time,
            Pid = pid,
            Number = number,
            Abi = abi,
            Entry = entry,
            Ordinal = _ordinal,
            Args = args.MoveToImmutable(),
            Recorded = isEnter && user is not null ? RecordedOf(user, count) : [],
            Result = isEnter ? 0 : new EventRecord(_reader.Record).Result,
        };
    }

    private ImmutableArray<ImmutableArray<byte>?> RecordedOf(RecordedArguments user, int count)
    {
        ImmutableArray<ImmutableArray<byte>?>.Builder data = ImmutableArray.CreateBuilder<ImmutableArray<byte>?>(count);
        for (int i = 0, taken = 0; i < count; i++)
            data.Add(user.Has(i) ? [.. SyscallEnterRecord.DataOf(_reader.Record, count, taken++)] : null);
        return data.MoveToImmutable();
    }

    private SyscallAbi? AbiOfRaw(TraceEventCall? ownEvent)
    {
        if (_snapshot.Abis is { } abis)
            return abis.Of(_reader.Cpu, _reader.RecordOffset);
        // The call's own record may be what is missing before it.
        return ownEvent is not null && _recorded.Contains(ownEvent) && _lastLossOf[_reader.Cpu] < _ordinal ? SyscallAbi.Ia32 : null;
    }

    private TraceEventCall? OwnEventOf(int number, bool isEnter)
    {
        SyscallMetadata? metadata = RowOf(SyscallAbi.X64, number)?.Metadata;
        return isEnter ? metadata?.EnterEvent : metadata?.ExitEvent;
    }

    // The event says which call it is, whatever the number says.
    private SyscallTableEntry EntryOf(SyscallMetadata metadata, int number) =>
        RowOf(SyscallAbi.X64, number) is { } row && ReferenceEquals(row.Metadata, metadata)
            ? row
            : new SyscallTableEntry(number, metadata.Name["sys_".Length..], metadata.Name, metadata);

    private SyscallTableEntry? RowOf(SyscallAbi abi, int number) =>
        _snapshot.Events.Table.TryGetEntry(abi, number, out SyscallTableEntry? row) ? row : null;
}
