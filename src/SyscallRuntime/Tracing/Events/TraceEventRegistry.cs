using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using SyscallKit.Metadata;

namespace SyscallKit.Tracing.Events;

/// <summary>The events of one kernel with their ids: two a system call that has metadata, and the two raw ones.</summary>
/// <remarks>
/// A call that stands at several numbers has one pair of events, as in Linux. Only 64-bit numbers have events; 32-bit calls are seen by
/// the raw events alone (<c>ARCH_TRACE_IGNORE_COMPAT_SYSCALLS</c>).
/// </remarks>
public sealed class TraceEventRegistry
{
    /// <summary>The first id that a kernel gives; Linux keeps those below for its own kinds of record (<c>enum trace_type</c>, kernel/trace/trace.h).</summary>
    public const ushort FirstId = 32;

    private readonly FrozenDictionary<int, TraceEvent> _byId;
    private readonly FrozenDictionary<string, TraceEvent> _byName;
    private readonly FrozenDictionary<TraceEvent, ImmutableArray<int>> _numbers;
    private readonly TraceEvent?[] _enterByNumber;
    private readonly TraceEvent?[] _exitByNumber;

    /// <summary>The events of a table, numbered from <see cref="FirstId"/>: raw events first, then the calls in number order, the exit of each before its entry.</summary>
    /// <param name="table">The kernel's calls.</param>
    /// <exception cref="ArgumentException">More events than ids.</exception>
    public TraceEventRegistry(SyscallTable table)
        : this(table, TraceDialect.Linux6_18)
    {
    }

    /// <summary>The events of a table as a release records them, numbered in the same way.</summary>
    /// <param name="table">The kernel's calls.</param>
    /// <param name="dialect">The release.</param>
    /// <exception cref="ArgumentException">More events than ids.</exception>
    public TraceEventRegistry(SyscallTable table, TraceDialect dialect)
        : this(table, NumberInOrder(table), dialect)
    {
    }

    /// <summary>The events of a table with the ids of a kernel that numbered them itself, such as the one that made a recording.</summary>
    /// <param name="table">The kernel's calls.</param>
    /// <param name="ids">The ids by <see cref="TraceEventCall.Name"/>; an event that is missing there does not exist in that kernel.</param>
    /// <exception cref="ArgumentException">An id is given twice.</exception>
    public TraceEventRegistry(SyscallTable table, IReadOnlyDictionary<string, ushort> ids)
        : this(table, ids, TraceDialect.Linux6_18)
    {
    }

    /// <summary>The events of a table as a release records them, with the ids of a kernel that numbered them itself.</summary>
    /// <param name="table">The kernel's calls.</param>
    /// <param name="ids">The ids by <see cref="TraceEventCall.Name"/>; an event that is missing there does not exist in that kernel.</param>
    /// <param name="dialect">The release.</param>
    /// <exception cref="ArgumentException">An id is given twice.</exception>
    public TraceEventRegistry(SyscallTable table, IReadOnlyDictionary<string, ushort> ids, TraceDialect dialect)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(dialect);
        Table = table;
        Dialect = dialect;
        Events =
        [
            .. EventsOf(table)
                .Where(call => ids.ContainsKey(call.Name))
                .Select(call => new TraceEvent(call, ids[call.Name], dialect))
                .OrderBy(static e => e.Id),
        ];

        Dictionary<int, TraceEvent> byId = [];
        Dictionary<string, TraceEvent> byName = new(StringComparer.Ordinal);
        foreach (TraceEvent item in Events)
        {
            if (!byId.TryAdd(item.Id, item))
                throw new ArgumentException($"The id {item.Id} is given to both {byId[item.Id]} and {item}.", nameof(ids));
            byName.TryAdd(item.Call.Name, item);
        }

        _byId = byId.ToFrozenDictionary();
        _byName = byName.ToFrozenDictionary(StringComparer.Ordinal);

        _enterByNumber = new TraceEvent?[table.NR_syscalls];
        _exitByNumber = new TraceEvent?[table.NR_syscalls];
        Dictionary<TraceEvent, ImmutableArray<int>> numbers = [];
        foreach (SyscallTableEntry row in table.X64)
        {
            if (row.Metadata is not { } metadata)
                continue;
            Note(_enterByNumber, metadata.EnterEvent, row.Number);
            Note(_exitByNumber, metadata.ExitEvent, row.Number);
        }

        _numbers = numbers.ToFrozenDictionary();

        void Note(TraceEvent?[] byNumber, TraceEventCall call, int number)
        {
            if (!_byName.TryGetValue(call.Name, out TraceEvent? traceEvent))
                return;
            byNumber[number] = traceEvent;
            numbers[traceEvent] = [.. numbers.GetValueOrDefault(traceEvent, []), number];
        }
    }

    /// <summary>The calls that the events belong to.</summary>
    public SyscallTable Table { get; }

    /// <summary>The release whose formats the events have, and as which they are printed unless it is said otherwise.</summary>
    public TraceDialect Dialect { get; }

    /// <summary>All events in the order of their ids.</summary>
    public ImmutableArray<TraceEvent> Events { get; }

    /// <summary>The event of an id.</summary>
    /// <param name="id">The id: any value.</param>
    /// <param name="traceEvent">The event.</param>
    /// <returns>False for an id that this kernel has not given.</returns>
    public bool TryGetEvent(int id, [NotNullWhen(true)] out TraceEvent? traceEvent) => _byId.TryGetValue(id, out traceEvent);

    /// <summary>The event of a name.</summary>
    /// <param name="name">The name: <c>sys_enter_openat</c>, or <c>sys_enter</c> for the raw one.</param>
    /// <param name="traceEvent">The event.</param>
    /// <returns>False for a name that this kernel does not have.</returns>
    public bool TryGetEvent(string name, [NotNullWhen(true)] out TraceEvent? traceEvent) => _byName.TryGetValue(name, out traceEvent);

    /// <summary>An event as this kernel numbers it.</summary>
    /// <param name="call">The event.</param>
    /// <returns>The event with its id, or null if this kernel does not have it.</returns>
    public TraceEvent? EventOf(TraceEventCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return _byName.TryGetValue(call.Name, out TraceEvent? traceEvent) && ReferenceEquals(traceEvent.Call, call) ? traceEvent : null;
    }

    /// <summary>The event at the entry of a number.</summary>
    /// <param name="number">The 64-bit number: any value.</param>
    /// <returns>The event, or null for a number without metadata.</returns>
    public TraceEvent? EnterEventOf(long number) => (ulong)number < (ulong)_enterByNumber.Length ? _enterByNumber[number] : null;

    /// <summary>The event at the exit of a number.</summary>
    /// <param name="number">The 64-bit number: any value.</param>
    /// <returns>The event, or null for a number without metadata.</returns>
    public TraceEvent? ExitEventOf(long number) => (ulong)number < (ulong)_exitByNumber.Length ? _exitByNumber[number] : null;

    /// <summary>The numbers at which the call of an event stands; none for the raw events.</summary>
    internal ImmutableArray<int> NumbersOf(TraceEvent traceEvent) => _numbers.GetValueOrDefault(traceEvent, []);

    /// <summary>The event of a record.</summary>
    /// <param name="bytes">The record: any bytes.</param>
    /// <param name="traceEvent">The event; also of a record that is too short for its fields, but long enough to say which it is.</param>
    /// <param name="error">What is wrong with the record.</param>
    /// <returns>False if it is too short, or of an event that the kernel does not have.</returns>
    internal bool TryGetEvent(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out TraceEvent? traceEvent, [NotNullWhen(false)] out string? error)
    {
        traceEvent = null;
        EventRecord record = new(bytes);
        if (!record.HasHeader)
            error = $"a record of {bytes.Length} bytes is too short for the fields that all events have ({EventRecord.HeaderSize} bytes)";
        else if (!TryGetEvent(record.Type, out traceEvent))
            error = $"a record of the unknown event {record.Type}";
        else if (bytes.Length < traceEvent.Format.RecordSize)
            error = $"a record of {traceEvent} has {traceEvent.Format.RecordSize} bytes, this one {bytes.Length}";
        else
            error = null;
        return error is null;
    }

    private static IEnumerable<TraceEventCall> EventsOf(SyscallTable table)
    {
        yield return RawSyscallEvents.SysExit;
        yield return RawSyscallEvents.SysEnter;
        HashSet<SyscallMetadata> seen = [];
        foreach (SyscallTableEntry row in table.X64)
        {
            if (row.Metadata is not { } metadata || !seen.Add(metadata))
                continue;
            yield return metadata.ExitEvent;
            yield return metadata.EnterEvent;
        }
    }

    private static Dictionary<string, ushort> NumberInOrder(SyscallTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        Dictionary<string, ushort> ids = new(StringComparer.Ordinal);
        int next = FirstId;
        foreach (TraceEventCall call in EventsOf(table))
        {
            if (next > ushort.MaxValue)
                throw new ArgumentException($"The kernel has more events than ids: {call} would be number {next}, and records have 16 bits for it.", nameof(table));
            if (!ids.TryAdd(call.Name, (ushort)next++))
                throw new ArgumentException($"Two calls have an event named {call}: their metadata must differ in name.", nameof(table));
        }

        return ids;
    }
}
