using System;
using System.Collections.Immutable;
using SyscallKit.Kernel;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Text;

/// <summary>A line of trace text that tells of a call.</summary>
public sealed record TraceTextLine
{
    /// <summary>The number of the line in the text, from 1.</summary>
    public required int LineNumber { get; init; }

    /// <summary>The task's name, without blanks before it.</summary>
    public required TaskComm RawComm { get; init; }

    /// <summary>The task's name as text: what of <see cref="RawComm"/> is UTF-8.</summary>
    public string Comm => RawComm.ToString();

    /// <summary>The task's id.</summary>
    public required int Pid { get; init; }

    /// <summary>The task's thread group, 0 for one that was not known; null where the text does not show it.</summary>
    public int? Tgid { get; init; }

    /// <summary>The processor.</summary>
    public required int Cpu { get; init; }

    /// <summary>The state of the kernel; none where the text does not show it.</summary>
    public TraceEntryFlags Flags { get; init; }

    /// <summary><c>common_preempt_count</c>; 0 where the text does not show it.</summary>
    public byte PreemptCount { get; init; }

    /// <summary>The time in microseconds; or what another clock counts (<see cref="TraceText.CountsNanoseconds"/>).</summary>
    public required ulong Time { get; init; }

    /// <summary>Which kind of event it is.</summary>
    public required TraceEventClass Class { get; init; }

    /// <summary>The call, for its own two events; null for the raw ones.</summary>
    public SyscallMetadata? Call { get; init; }

    /// <summary>The number; for an event of one call the first number that it has.</summary>
    public required int Number { get; init; }

    /// <summary>At entry the arguments, six for the raw event; at exit the result alone.</summary>
    public required ImmutableArray<ulong> Values { get; init; }

    /// <summary>
    /// At an entry of Linux 6.19, what is shown of the memory that arguments point to, for each that is shown, in order: strings without their
    /// NUL, with <c>...</c> at the end where they were cut.
    /// </summary>
    public ImmutableArray<ReadOnlyMemory<byte>> UserData { get; init; } = [];

    /// <summary>Whether it is an entry.</summary>
    public bool IsEnter => Class is TraceEventClass.SyscallEnter or TraceEventClass.RawEnter;

    /// <summary>Whether it is one of the raw events.</summary>
    public bool IsRaw => Class is TraceEventClass.RawEnter or TraceEventClass.RawExit;
}
