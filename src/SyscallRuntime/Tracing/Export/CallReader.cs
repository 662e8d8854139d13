using System.Buffers.Binary;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Metadata;

namespace SyscallKit.Tracing.Export;

/// <summary>Reads entries and exits of calls in the order of their time stamps, each once: the call's own event and the raw one make one.</summary>
/// <remarks>
/// Where events of single calls were recorded, a raw entry without one, although the number has one, is of a 32-bit call
/// (<c>ARCH_TRACE_IGNORE_COMPAT_SYSCALLS</c>). Records that cannot be read are left out: <see cref="TraceScan"/> names them.
/// </remarks>
internal sealed class CallReader
{
    private readonly TraceSnapshot _snapshot;
    private readonly TraceRecordReader _reader;
    private readonly bool _ownEntriesAreRecorded;

    // By task, the record before, if it was a call's own event: its raw event is the task's next.
    private readonly Dictionary<int, TraceEventCall> _own = [];

    public CallReader(TraceSnapshot snapshot, TraceScan scan)
    {
        _snapshot = snapshot;
        _reader = new TraceRecordReader(snapshot);
        _ownEntriesAreRecorded = scan.Events.Any(static item => item.Call.Class == TraceEventClass.SyscallEnter);
    }

    /// <summary>The present entry or exit.</summary>
    public CallHalf Current { get; private set; } = null!;

    /// <summary>How many events a processor has lost before the present one, as far as its pages say.</summary>
    public long LostEventsOf(int cpu) => _reader.LostEventsOf(cpu);

    public bool MoveNext()
    {
        while (_reader.MoveNext())
        {
            if (!_snapshot.TryGetEvent(_reader.Record, out TraceEvent? traceEvent, out _))
                continue;
            int pid = BinaryPrimitives.ReadInt32LittleEndian(_reader.Record[4..]);
            int number = BinaryPrimitives.ReadInt32LittleEndian(_reader.Record[8..]);
            bool hadOwn = _own.Remove(pid, out TraceEventCall? own);
            if (traceEvent.Call.Metadata is { } metadata)
            {
                _own[pid] = traceEvent.Call;
                Read(pid, number, traceEvent.Call.Class == TraceEventClass.SyscallEnter, EntryOf(metadata, number), user: traceEvent.Format.UserArguments);
                return true;
            }

            bool isEnter = traceEvent.Call.Class == TraceEventClass.RawEnter;
            SyscallTableEntry? entry = RowOf(SyscallAbi.X64, number);
            if (hadOwn && ReferenceEquals(own, isEnter ? entry?.Metadata?.EnterEvent : entry?.Metadata?.ExitEvent))
                continue;
            bool isCompat = isEnter && _ownEntriesAreRecorded && entry?.Metadata is not null;
            Read(pid, number, isEnter, isCompat ? RowOf(SyscallAbi.Ia32, number) : entry, isCompat);
            return true;
        }

        return false;
    }

    private void Read(int pid, int number, bool isEnter, SyscallTableEntry? entry, bool isCompat = false, SyscallUserArguments? user = null)
    {
        int count = isEnter ? entry?.Metadata?.NbArgs ?? 6 : 0;
        ImmutableArray<ulong>.Builder args = ImmutableArray.CreateBuilder<ulong>(count);
        for (int i = 0; i < count; i++)
            args.Add(BinaryPrimitives.ReadUInt64LittleEndian(_reader.Record[(16 + 8 * i)..]));
        Current = new CallHalf
        {
            IsEnter = isEnter,
            Cpu = _reader.Cpu,
            Time = _reader.Time,
            Pid = pid,
            Number = number,
            Entry = entry,
            IsCompat = isCompat,
            Args = args.MoveToImmutable(),
            UserData = isEnter && user is not null ? UserDataOf(user, count) : [],
            Result = isEnter ? 0 : BinaryPrimitives.ReadInt64LittleEndian(_reader.Record[16..]),
        };
    }

    private ImmutableArray<byte[]?> UserDataOf(SyscallUserArguments user, int count)
    {
        ImmutableArray<byte[]?>.Builder data = ImmutableArray.CreateBuilder<byte[]?>(count);
        for (int i = 0, taken = 0; i < count; i++)
            data.Add(user.Has(i) ? TraceTextUserData.DataOf(_reader.Record, count, taken++).ToArray() : null);
        return data.MoveToImmutable();
    }

    // The event says which call it is, whatever the number says.
    private SyscallTableEntry EntryOf(SyscallMetadata metadata, int number) =>
        RowOf(SyscallAbi.X64, number) is { } row && ReferenceEquals(row.Metadata, metadata)
            ? row
            : new SyscallTableEntry(number, metadata.Name["sys_".Length..], metadata.Name, metadata);

    private SyscallTableEntry? RowOf(SyscallAbi abi, int number) =>
        _snapshot.Events.Table.TryGetEntry(abi, number, out SyscallTableEntry? row) ? row : null;
}
