using System;
using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using SyscallKit.Tracing.Buffers;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Reading;

/// <summary>The record of a stack: Linux's <c>struct stack_entry</c> (kernel/trace/trace_entries.h), of the ftrace event <c>kernel_stack</c>.</summary>
internal static class StackRecord
{
    // What begins the names of the library's own types, which no stack shows.
    private const string TracingPrefix = "SyscallKit.Tracing.";

    /// <summary><c>TRACE_STACK</c> (<c>enum trace_type</c>, kernel/trace/trace.h).</summary>
    public const ushort Id = 4;

    /// <summary>Where the number of addresses lies, an <c>int</c>.</summary>
    private const int CountOffset = EventRecord.HeaderSize;

    /// <summary>Where the addresses begin.</summary>
    private const int CallersOffset = 16;

    /// <summary>The deepest stack that is recorded; what lies further out is left off.</summary>
    public const int MaxDepth = 64;

    /// <summary>The event's <c>format</c> file.</summary>
    public static string FormatText => EventFormat.ToText(
        "kernel_stack",
        Id,
        [
            new EventField("int", "size", CountOffset, sizeof(int), true),
            new EventField("unsigned long[8]", "caller", CallersOffset, 8 * sizeof(ulong), false), // FTRACE_STACK_ENTRIES; a record has as many as it counts
        ],
        "\"\\t=> %ps\\n\", (void *)REC->caller[0]");

    /// <summary>Whether a record is one of a stack.</summary>
    /// <param name="record">The record: any bytes.</param>
    public static bool Is(ReadOnlySpan<byte> record) => record.Length >= CallersOffset && new EventRecord(record).Type == Id;

    /// <summary>The methods of the present thread that led to a tracepoint, from the innermost on; those of the tracing itself are left out.</summary>
    /// <param name="symbols">What gives them addresses.</param>
    /// <param name="callers">Where to put the addresses.</param>
    /// <returns>How many there are.</returns>
    public static int Capture(StackSymbols symbols, Span<ulong> callers)
    {
        int count = 0;
        foreach (StackFrame frame in new StackTrace(false).GetFrames())
        {
            if (count == callers.Length)
                break;
            if (DiagnosticMethodInfo.Create(frame) is not { } method || IsTracing(method.DeclaringTypeName))
                continue;
            callers[count++] = symbols.AddressOf(SimpleName(method.DeclaringTypeName) + "." + method.Name);
        }

        return count;
    }

    /// <summary>The length of a record.</summary>
    /// <param name="count">How many addresses it has.</param>
    public static int SizeOf(int count) => OffsetOfCaller(count);

    /// <summary>Writes a record, all but what all records begin with.</summary>
    /// <param name="record">Where the record begins.</param>
    /// <param name="callers">The addresses.</param>
    public static void Write(ref byte record, ReadOnlySpan<ulong> callers)
    {
        // The count is 32 bits wide; the same store zeroes the padding behind it.
        RingBufferPage.Write(ref record, CountOffset, (ulong)(uint)callers.Length);
        for (int i = 0; i < callers.Length; i++)
            RingBufferPage.Write(ref record, OffsetOfCaller(i), callers[i]);
    }

    /// <summary>Prints the stack (<c>trace_stack_print</c>, kernel/trace/trace_output.c): the innermost method first.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="record">The record: any bytes.</param>
    /// <param name="symbols">What knows the methods.</param>
    /// <param name="withAddress">Whether addresses stand behind names.</param>
    public static void Append(StringBuilder text, ReadOnlySpan<byte> record, StackSymbols? symbols, bool withAddress)
    {
        text.Append("<stack trace>\n");
        int count = record.Length < CallersOffset ? 0 : BinaryPrimitives.ReadInt32LittleEndian(record[CountOffset..]);
        for (int i = 0; i < count && OffsetOfCaller(i + 1) <= record.Length; i++)
        {
            ulong address = BinaryPrimitives.ReadUInt64LittleEndian(record[OffsetOfCaller(i)..]);
            AppendSymbol(text.Append(" => "), address, symbols, withAddress);
            text.Append('\n');
        }
    }

    /// <summary>Prints an address by its name, if it has one (<c>seq_print_ip_sym</c>).</summary>
    public static void AppendSymbol(StringBuilder text, ulong address, StackSymbols? symbols, bool withAddress)
    {
        if (symbols?.Find(address) is { } name)
            text.Append(name);
        else
            text.Append(CultureInfo.InvariantCulture, $"0x{address:x}");
        if (withAddress)
            text.Append(CultureInfo.InvariantCulture, $" <{address:x16}>");
    }

    private static int OffsetOfCaller(int index) => CallersOffset + sizeof(ulong) * index;

    private static bool IsTracing(string? type) => type is not null && type.StartsWith(TracingPrefix, StringComparison.Ordinal);

    private static string SimpleName(string? type) => type is null ? "" : type[(type.LastIndexOf('.') + 1)..].Replace('+', '.');
}
