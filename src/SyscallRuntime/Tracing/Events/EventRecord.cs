using System;
using System.Buffers.Binary;

namespace SyscallKit.Tracing.Events;

/// <summary>
/// Reads a record: <c>struct trace_entry</c> (include/linux/trace_events.h), which all begin with, and behind it what system-call events have
/// (<c>struct syscall_trace_enter</c> and <c>struct syscall_trace_exit</c>, kernel/trace/trace.h; raw events: include/trace/events/syscalls.h).
/// </summary>
/// <param name="bytes">The record. What a property reads must be there; <see cref="HasHeader"/> and the length of the event say so.</param>
/// <remarks><see cref="EventRecordWriter"/> writes what this reads, and <see cref="EventFormat"/> tells of it.</remarks>
internal readonly ref struct EventRecord(ReadOnlySpan<byte> bytes)
{
    /// <summary>Where <c>common_type</c> lies, 16 bits.</summary>
    public const int TypeOffset = 0;

    /// <summary>Where <c>common_flags</c> lies, 8 bits.</summary>
    public const int FlagsOffset = 2;

    /// <summary>Where <c>common_preempt_count</c> lies, 8 bits.</summary>
    public const int PreemptCountOffset = 3;

    /// <summary>Where <c>common_pid</c> lies, 32 bits.</summary>
    public const int PidOffset = 4;

    /// <summary>The length of <c>struct trace_entry</c>; the event's own fields begin here.</summary>
    public const int HeaderSize = 8;

    /// <summary>Where the number of the call lies: 32 bits of an event of a call, 64 of a raw one.</summary>
    public const int NumberOffset = HeaderSize;

    /// <summary>Where the arguments of an entry begin.</summary>
    public const int ArgumentsOffset = 16;

    /// <summary>Where the result of an exit lies, 64 bits.</summary>
    public const int ResultOffset = 16;

    /// <summary>The length of an exit.</summary>
    public const int ExitSize = ResultOffset + sizeof(long);

    /// <summary>The length of a raw entry: whatever the call, it has six arguments.</summary>
    public const int RawEnterSize = ArgumentsOffset + 6 * sizeof(ulong);

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Whether the record is long enough for what all records begin with.</summary>
    public bool HasHeader => _bytes.Length >= HeaderSize;

    /// <summary>The id of its event; 0 where it is too short to have one.</summary>
    public ushort Type => _bytes.Length >= sizeof(ushort) ? BinaryPrimitives.ReadUInt16LittleEndian(_bytes) : (ushort)0;

    /// <summary>In which state the kernel was.</summary>
    public TraceEntryFlags Flags => (TraceEntryFlags)_bytes[FlagsOffset];

    /// <summary>How deep preemption was disabled, and migration in the upper four bits.</summary>
    public byte PreemptCount => _bytes[PreemptCountOffset];

    /// <summary>The task.</summary>
    public int Pid => BinaryPrimitives.ReadInt32LittleEndian(_bytes[PidOffset..]);

    /// <summary>The number of the call, as its own events have it.</summary>
    public int Number => BinaryPrimitives.ReadInt32LittleEndian(_bytes[NumberOffset..]);

    /// <summary>The number of the call, as raw events have it.</summary>
    public long RawNumber => BinaryPrimitives.ReadInt64LittleEndian(_bytes[NumberOffset..]);

    /// <summary>The result of the call, of an exit.</summary>
    public long Result => BinaryPrimitives.ReadInt64LittleEndian(_bytes[ResultOffset..]);

    /// <summary>Where an argument of an entry lies: each has a whole register.</summary>
    /// <param name="index">Which, from 0.</param>
    /// <returns>The offset in the record.</returns>
    public static int OffsetOfArgument(int index) => ArgumentsOffset + sizeof(ulong) * index;

    /// <summary>Whether a field comes from the clock (<see cref="TraceStamp"/>), so is known only once the time is read: flags and preemption.</summary>
    /// <param name="field">The field.</param>
    public static bool IsOfStamp(EventField field) => field.Offset is FlagsOffset or PreemptCountOffset;

    /// <summary>An argument of an entry.</summary>
    /// <param name="index">Which, from 0.</param>
    /// <returns>The register.</returns>
    public ulong Argument(int index) => BinaryPrimitives.ReadUInt64LittleEndian(_bytes[OffsetOfArgument(index)..]);
}
