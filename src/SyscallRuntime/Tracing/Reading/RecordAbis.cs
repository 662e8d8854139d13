using System;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Buffers;

namespace SyscallKit.Tracing.Reading;

/// <summary>
/// By which table the numbers in a snapshot's records are to be read. A raw record has a number and does not say (<c>syscall_get_arch</c> is known only
/// while the call is made), so a tracer remembers it beside the pages.
/// </summary>
public sealed class RecordAbis
{
    private readonly ImmutableArray<ReadOnlyMemory<byte>> _marks;

    internal RecordAbis(ImmutableArray<ReadOnlyMemory<byte>> marks) => _marks = marks;

    /// <summary>All of the 64-bit table: for recordings of which it is known that no 32-bit call is in them.</summary>
    public static RecordAbis AllX64 { get; } = new([]);

    /// <summary>What it takes of the host's memory, in bytes.</summary>
    internal long HeldBytes => _marks.Sum(static ofCpu => (long)ofCpu.Length);

    /// <summary>The table of a record's number.</summary>
    /// <param name="cpu">The processor that recorded it.</param>
    /// <param name="offset">Where the record lies in the processor's pages.</param>
    internal SyscallAbi Of(int cpu, int offset) =>
        cpu < _marks.Length && RingBufferMarks.IsMarked(_marks[cpu].Span, offset) ? SyscallAbi.Ia32 : SyscallAbi.X64;
}
