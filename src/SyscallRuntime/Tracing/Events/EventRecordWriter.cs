using System.Runtime.CompilerServices;
using SyscallKit.Kernel;
using SyscallKit.Tracing.Buffers;

namespace SyscallKit.Tracing.Events;

/// <summary>Writes the records that <see cref="EventRecord"/> reads, into room that is long enough for them: what each costs is its stores.</summary>
internal static class EventRecordWriter
{
    /// <summary>What all records begin with, in one store (<c>tracing_generic_entry_update</c>, kernel/trace/trace.c).</summary>
    /// <param name="record">Where the record begins.</param>
    /// <param name="type">The id of the event.</param>
    /// <param name="stamp">In which state the kernel was.</param>
    /// <param name="pid">The task.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteHeader(ref byte record, ushort type, TraceStamp stamp, int pid) =>
        RingBufferPage.Write(
            ref record,
            EventRecord.TypeOffset,
            type
                | (ulong)stamp.Flags << (8 * EventRecord.FlagsOffset)
                | (ulong)stamp.PreemptCount << (8 * EventRecord.PreemptCountOffset)
                | (ulong)(uint)pid << (8 * EventRecord.PidOffset));

    /// <summary>The entry of a call, as its own event has it (<c>ftrace_syscall_enter</c>, kernel/trace/trace_syscalls.c).</summary>
    /// <param name="record">Where the record begins.</param>
    /// <param name="regs">The caller's registers.</param>
    /// <param name="nr">The number.</param>
    /// <param name="size">How long the record is: it has the arguments that fit.</param>
    public static void WriteEnter(ref byte record, in PtRegs regs, int nr, int size)
    {
        // The number is 32 bits wide; the same store zeroes the four bytes of padding behind it.
        RingBufferPage.Write(ref record, EventRecord.NumberOffset, (ulong)(uint)nr);
        if (size > EventRecord.OffsetOfArgument(0))
            WriteArgument(ref record, 0, regs.di);
        if (size > EventRecord.OffsetOfArgument(1))
            WriteArgument(ref record, 1, regs.si);
        if (size > EventRecord.OffsetOfArgument(2))
            WriteArgument(ref record, 2, regs.dx);
        if (size > EventRecord.OffsetOfArgument(3))
            WriteArgument(ref record, 3, regs.r10);
        if (size > EventRecord.OffsetOfArgument(4))
            WriteArgument(ref record, 4, regs.r8);
        if (size > EventRecord.OffsetOfArgument(5))
            WriteArgument(ref record, 5, regs.r9);
    }

    /// <summary>The entry of any call (<c>TRACE_EVENT_SYSCALL(sys_enter)</c>, include/trace/events/syscalls.h).</summary>
    /// <param name="record">Where the record begins.</param>
    /// <param name="regs">The caller's registers.</param>
    /// <param name="id">The number.</param>
    /// <param name="isCompat">
    /// Whether it is a 32-bit call: its registers, but with all their 64 bits (<c>syscall_get_arguments</c>, arch/x86/include/asm/syscall.h).
    /// </param>
    public static void WriteRawEnter(ref byte record, in PtRegs regs, long id, bool isCompat)
    {
        RingBufferPage.Write(ref record, EventRecord.NumberOffset, (ulong)id);
        WriteArgument(ref record, 0, isCompat ? regs.bx : regs.di);
        WriteArgument(ref record, 1, isCompat ? regs.cx : regs.si);
        WriteArgument(ref record, 2, regs.dx);
        WriteArgument(ref record, 3, isCompat ? regs.si : regs.r10);
        WriteArgument(ref record, 4, isCompat ? regs.di : regs.r8);
        WriteArgument(ref record, 5, isCompat ? regs.bp : regs.r9);
    }

    /// <summary>The exit of a call, in its own event and in the raw one.</summary>
    /// <param name="record">Where the record begins.</param>
    /// <param name="number">The number: 32 bits in an event of its own, which pads with zeros, 64 in a raw one.</param>
    /// <param name="result">The result.</param>
    public static void WriteExit(ref byte record, ulong number, long result)
    {
        RingBufferPage.Write(ref record, EventRecord.NumberOffset, number);
        RingBufferPage.Write(ref record, EventRecord.ResultOffset, (ulong)result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteArgument(ref byte record, int index, ulong value) => RingBufferPage.Write(ref record, EventRecord.OffsetOfArgument(index), value);
}
