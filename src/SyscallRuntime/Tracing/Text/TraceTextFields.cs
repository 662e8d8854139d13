using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Text;

/// <summary>An event as the list of its fields: Linux's option <c>fields</c> (<c>print_event_fields</c>, kernel/trace/trace_output.c).</summary>
internal static class TraceTextFields
{
    private static readonly CultureInfo s_invariant = CultureInfo.InvariantCulture;

    public static void Append(StringBuilder text, TraceEvent traceEvent, ReadOnlySpan<byte> record, ulong recordAddress)
    {
        text.Append(traceEvent.Call.Name).Append(':');
        foreach (EventField field in traceEvent.Format.Fields)
        {
            text.Append(' ').Append(field.Name).Append('=');
            if (field.Offset + field.Size > record.Length)
                text.Append("<OVERFLOW>");
            else
                AppendValue(text, field, record, recordAddress);
        }

        text.Append('\n');
    }

    private static void AppendValue(StringBuilder text, EventField field, ReadOnlySpan<byte> record, ulong recordAddress)
    {
        ReadOnlySpan<byte> at = record[field.Offset..];
        if (field.Type is "char *" or "const char *")
        {
            // The kernel tries to read the text there and, as it is none of its own, prints an address; that of the field, not what is in it.
            text.Append(s_invariant, $"(0x{unchecked(recordAddress + (ulong)field.Offset):x16})");
        }
        else if (field.Type == EventFormat.UserDataType)
        {
            DataLocation data = DataLocation.Read(at);
            if (data.Offset + data.Length > record.Length)
                text.Append("<OVERFLOW>");
            else
                TraceTextUserData.AppendString(text, data.In(record));
        }
        else if (field.Size == sizeof(uint))
        {
            int value = BinaryPrimitives.ReadInt32LittleEndian(at);
            text.Append(s_invariant, $"0x{value:x} ({value})");
        }
        else if (field.Size == sizeof(ulong))
        {
            long value = BinaryPrimitives.ReadInt64LittleEndian(at);
            text.Append(s_invariant, $"0x{value:x} ({value})");
        }
        else
        {
            text.Append("<INVALID-SIZE>");
        }
    }
}
