using System;
using System.Runtime.InteropServices;
using SyscallKit.Declaring;
using SyscallKit.Decoding;
using SyscallKit.Kernel;
using SyscallKit.Memory;
using SyscallKit.Metadata;

namespace SyscallKit.Tracing.Events;

/// <summary>The record of an entry, for recorders of one's own.</summary>
/// <remarks>
/// Number, arguments and, by the formats of Linux 6.19, for each argument whose memory is recorded a word (offset in the record, and length in
/// the upper half), then the bytes (<c>sys_fault_user</c> and <c>syscall_put_data</c>, kernel/trace/trace_syscalls.c).
/// </remarks>
public static class SyscallEnterRecord
{
    /// <summary>How much of an argument's memory is kept unless told (<c>CONFIG_TRACE_SYSCALL_BUF_SIZE_DEFAULT</c>).</summary>
    public const int DefaultLimit = RecordedBytes.DefaultLimit;

    /// <summary>How much can be kept (<c>SYSCALL_FAULT_USER_MAX</c>, kernel/trace/trace.h).</summary>
    public const int MaxLimit = RecordedBytes.MaxLimit;

    /// <summary>The longest record: six arguments, three of them strings.</summary>
    public const int MaxSize = (EventRecord.RawEnterSize + RecordedArguments.MaxCount * DataLocation.Size + RecordedArguments.MaxCount * ReadSize + 3) & ~3;

    // SYSCALL_FAULT_ARG_SZ - 1: enough to see that a string goes on behind the limit, and to put "..." and a NUL there.
    private const int ReadSize = MaxLimit + 4;

    private static ReadOnlySpan<byte> Extra => "...\0"u8;

    /// <summary>Where the word lies that tells of an argument's memory.</summary>
    /// <param name="argumentCount">How many arguments the call has.</param>
    /// <param name="index">Which of those that point to something.</param>
    internal static int MetaOffsetOf(int argumentCount, int index) => EventRecord.OffsetOfArgument(argumentCount) + DataLocation.Size * index;

    /// <summary>Writes a record, all but the 8 bytes that all events begin with. It allocates nothing.</summary>
    /// <param name="record">Where to: <see cref="MaxSize"/> bytes, of any contents.</param>
    /// <param name="traceEvent">The event; one of an entry.</param>
    /// <param name="regs">The caller's registers.</param>
    /// <param name="nr">The number.</param>
    /// <param name="memory">The caller's memory.</param>
    /// <param name="limit">How much is kept of what an argument points to; above <see cref="MaxLimit"/> it is that, and 0 reads nothing.</param>
    /// <returns>The length of the record, a multiple of 4.</returns>
    /// <exception cref="ArgumentException">The event is not of an entry.</exception>
    public static int Write(Span<byte> record, TraceEvent traceEvent, in PtRegs regs, int nr, IUserMemory memory, int limit = DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(traceEvent);
        ArgumentNullException.ThrowIfNull(memory);
        if (traceEvent.Call is not { Class: TraceEventClass.SyscallEnter, Metadata: { } metadata })
            throw new ArgumentException($"{traceEvent} is not the event of a call's entry.", nameof(traceEvent));
        ArgumentOutOfRangeException.ThrowIfLessThan(record.Length, MaxSize);

        EventRecordWriter.WriteEnter(ref MemoryMarshal.GetReference(record), in regs, nr, traceEvent.RecordSize);
        return traceEvent.Format.UserArguments is { } user
            ? WriteUserData(record, metadata, user, memory, Math.Clamp(limit, 0, MaxLimit))
            : traceEvent.RecordSize;
    }

    private static int WriteUserData(Span<byte> record, SyscallMetadata metadata, RecordedArguments user, IUserMemory memory, int limit)
    {
        EventRecord call = new(record);
        int meta = MetaOffsetOf(metadata.NbArgs, 0);
        int end = MetaOffsetOf(metadata.NbArgs, user.Count);
        for (int i = 0; i < metadata.NbArgs; i++)
        {
            if (!user.Has(i))
                continue;
            Span<byte> place = record.Slice(end, ReadSize);
            int length;
            int padded;
            if (user.SizeArgument < 0)
            {
                length = ReadString(place, call.Argument(i), memory, limit);
                padded = length;
            }
            else
            {
                length = ReadArray(place, call.Argument(i), call.Argument(user.SizeArgument), memory, limit);
                padded = length;

                // Readers take text up to its NUL, whatever the length says; Linux leaves it to chance what they find.
                if (user.IsString)
                    place[padded++] = 0;
            }

            new DataLocation((ushort)end, (ushort)length).Write(record[meta..]);
            meta += DataLocation.Size;
            end += padded;
        }

        int size = (end + 3) & ~3;
        record[end..size].Clear();
        return size;
    }

    // Linux keeps nothing of a string that cannot be read. Here it is an empty one with its NUL: readers that go by the NUL alone, such as
    // trace-cmd report -R, would show the text of the next item, or whatever lies behind the record.
    private static int ReadString(Span<byte> place, ulong address, IUserMemory memory, int limit)
    {
        int length = limit == 0 ? 0 : (int)memory.StrncpyFromUser(place, new ReadOnlyUserPtr<byte>(address));
        if (length < 0)
            length = 0;
        foreach (ref byte value in place[..length])
        {
            if (!IsPrintable(value))
                value = (byte)'.';
        }

        if (length > limit)
        {
            Extra.CopyTo(place[limit..]);
            return limit + Extra.Length;
        }

        place[length] = 0;
        return length + 1;
    }

    private static int ReadArray(Span<byte> place, ulong address, ulong size, IUserMemory memory, int limit)
    {
        // All of it must be readable, also what is not kept.
        int length = (int)Math.Min(size, ReadSize);
        return limit != 0 && memory.CopyFromUser(place[..length], new ReadOnlyUserPtr(address)) == 0 ? Math.Min(length, limit) : 0;
    }

    // isprint of the kernel (lib/ctype.c): Latin-1.
    private static bool IsPrintable(byte value) => value is (>= 0x20 and < 0x7f) or >= 0xa0;

    /// <summary>What is kept of the memory that an argument points to (<c>__get_dynamic_array</c>, include/trace/stages/stage3_trace_output.h).</summary>
    /// <param name="record">The record.</param>
    /// <param name="argumentCount">How many arguments the call has.</param>
    /// <param name="index">Which of the arguments that point to something.</param>
    /// <returns>The bytes; what would lie outside the record is not there.</returns>
    internal static ReadOnlySpan<byte> DataOf(ReadOnlySpan<byte> record, int argumentCount, int index) =>
        DataLocation.Read(record[MetaOffsetOf(argumentCount, index)..]).In(record);
}
