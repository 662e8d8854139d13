using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Reading;

namespace SyscallKit.Tracing.Text;

/// <summary>Lines that show a record as numbers: Linux's options <c>raw</c>, <c>hex</c> and <c>bin</c>. The event is no more than its id (<c>trace_nop_print</c>).</summary>
internal static class TraceTextNumbers
{
    private static readonly CultureInfo s_invariant = CultureInfo.InvariantCulture;

    // print_raw_fmt (kernel/trace/trace.c)
    public static void AppendRaw(StringBuilder text, in TraceLinePosition position, ReadOnlySpan<byte> record, int id, bool isKnown, bool hasContext)
    {
        if (hasContext)
            text.Append(s_invariant, $"{PidOf(record)} {position.Cpu} {position.Time} ");
        if (PrintRecord.Is(record))
            PrintRecord.AppendRaw(text, record);
        else if (isKnown)
            AppendId(text, id);
        else
            text.Append(s_invariant, $"{id} ?\n");
    }

    // print_hex_fmt: the newline of the event's own text, and one more.
    public static void AppendHex(StringBuilder text, in TraceLinePosition position, ReadOnlySpan<byte> record, int id, bool isKnown, bool hasContext)
    {
        if (hasContext)
            text.Append(s_invariant, $"{PidOf(record):x8} {position.Cpu:x8} {position.Time:x16} ");
        if (isKnown)
            AppendId(text, id);
        text.Append('\n');
    }

    // print_bin_fmt: bytes in the order of the machine, and no newline but that of the event's own text.
    public static void AppendBin(StringBuilder text, in TraceLinePosition position, ReadOnlySpan<byte> record, int id, bool isKnown, bool hasContext)
    {
        if (hasContext)
        {
            Span<byte> bytes = stackalloc byte[16];
            BinaryPrimitives.WriteInt32LittleEndian(bytes, PidOf(record));
            BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], position.Cpu);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], position.Time);
            foreach (byte value in bytes)
                text.Append((char)value);
        }

        if (isKnown)
            AppendId(text, id);
    }

    private static void AppendId(StringBuilder text, int id) => text.Append(s_invariant, $"type: {id}\n");

    private static int PidOf(ReadOnlySpan<byte> record) => new EventRecord(record).Pid;
}
