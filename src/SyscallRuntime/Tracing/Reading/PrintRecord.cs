using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Reading;

/// <summary>The record of a text that was written to <c>trace_marker</c>: Linux's <c>struct print_entry</c> (kernel/trace/trace_entries.h), of the ftrace event <c>print</c>.</summary>
internal static class PrintRecord
{
    /// <summary><c>TRACE_PRINT</c> (<c>enum trace_type</c>, kernel/trace/trace.h).</summary>
    public const ushort Id = 5;

    /// <summary>Where the address of the function that wrote it lies.</summary>
    private const int AddressOffset = EventRecord.HeaderSize;

    /// <summary>Where the text begins.</summary>
    private const int TextOffset = 16;

    /// <summary>The longest text: a record has room for it, a newline and a NUL.</summary>
    public const int MaxLength = RingBufferPage.MaxRecordSize - TextOffset - 2;

    /// <summary>The event's <c>format</c> file.</summary>
    public static string FormatText => EventFormat.ToText(
        "print",
        Id,
        [new EventField("unsigned long", "ip", AddressOffset, sizeof(ulong), false), new EventField("char[]", "buf", TextOffset, 0, false)],
        "\"%ps: %s\", (void *)REC->ip, REC->buf");

    /// <summary>Whether a record is one of a text.</summary>
    /// <param name="record">The record: any bytes.</param>
    public static bool Is(ReadOnlySpan<byte> record) => record.Length >= TextOffset && new EventRecord(record).Type == Id;

    /// <summary>The length of a record: the text with a newline and a NUL at its end, a multiple of 4.</summary>
    /// <param name="text">The text; not empty.</param>
    public static int SizeOf(ReadOnlySpan<byte> text) => (TextOffset + text.Length + (text[^1] == '\n' ? 1 : 2) + 3) & ~3;

    /// <summary>Writes a record, all but what all records begin with (<c>tracing_mark_write</c>, kernel/trace/trace.c).</summary>
    /// <param name="record">The record, as long as <see cref="SizeOf"/> says.</param>
    /// <param name="address">The function that writes.</param>
    /// <param name="text">The text; not empty.</param>
    public static void Write(Span<byte> record, ulong address, ReadOnlySpan<byte> text)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(record[AddressOffset..], address);
        Span<byte> target = record[TextOffset..];
        text.CopyTo(target);
        target[text.Length..].Clear();
        if (text[^1] != '\n')
            target[text.Length] = (byte)'\n';
    }

    /// <summary>Prints the text and who wrote it (<c>trace_print_print</c>, kernel/trace/trace_output.c).</summary>
    /// <param name="text">Where to.</param>
    /// <param name="record">The record.</param>
    /// <param name="symbols">What knows the functions.</param>
    /// <param name="withAddress">Whether addresses stand behind names.</param>
    public static void Append(StringBuilder text, ReadOnlySpan<byte> record, StackSymbols? symbols, bool withAddress)
    {
        StackRecord.AppendSymbol(text, BinaryPrimitives.ReadUInt64LittleEndian(record[AddressOffset..]), symbols, withAddress);
        AppendText(text.Append(": "), record);
    }

    /// <summary>Prints the text alone, as it was written, with a newline at its end (<c>trace_print_printk_msg_only</c>).</summary>
    /// <param name="text">Where to; characters stand for bytes.</param>
    /// <param name="record">The record.</param>
    public static void AppendText(StringBuilder text, ReadOnlySpan<byte> record)
    {
        foreach (byte value in record[TextOffset..])
        {
            if (value == 0)
                break;
            text.Append((char)value);
        }
    }

    /// <summary>Prints the record with the option <c>raw</c> (<c>trace_print_raw</c>).</summary>
    /// <param name="text">Where to.</param>
    /// <param name="record">The record.</param>
    public static void AppendRaw(StringBuilder text, ReadOnlySpan<byte> record)
    {
        text.Append(CultureInfo.InvariantCulture, $"# {BinaryPrimitives.ReadUInt64LittleEndian(record[AddressOffset..]):x} ");
        AppendText(text, record);
    }
}
