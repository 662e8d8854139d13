using System;
using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text;
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
    public const int CountOffset = EventRecord.HeaderSize;

    /// <summary>Where the addresses begin.</summary>
    public const int CallersOffset = 16;

    /// <summary>The deepest stack that is recorded; what lies further out is left off.</summary>
    public const int MaxDepth = 64;

    /// <summary>The event's <c>format</c> file.</summary>
    public static string FormatText =>
        "name: kernel_stack\nID: 4\nformat:\n"
        + "\tfield:unsigned short common_type;\toffset:0;\tsize:2;\tsigned:0;\n"
        + "\tfield:unsigned char common_flags;\toffset:2;\tsize:1;\tsigned:0;\n"
        + "\tfield:unsigned char common_preempt_count;\toffset:3;\tsize:1;\tsigned:0;\n"
        + "\tfield:int common_pid;\toffset:4;\tsize:4;\tsigned:1;\n\n"
        + "\tfield:int size;\toffset:8;\tsize:4;\tsigned:1;\n"
        + "\tfield:unsigned long caller[8];\toffset:16;\tsize:64;\tsigned:0;\n\n"
        + "print fmt: \"\\t=> %ps\\n\", (void *)REC->caller[0]\n";

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

    /// <summary>Prints the stack (<c>trace_stack_print</c>, kernel/trace/trace_output.c): the innermost method first.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="record">The record: any bytes.</param>
    /// <param name="symbols">What knows the methods.</param>
    /// <param name="withAddress">Whether addresses stand behind names.</param>
    public static void Append(StringBuilder text, ReadOnlySpan<byte> record, StackSymbols? symbols, bool withAddress)
    {
        text.Append("<stack trace>\n");
        int count = record.Length < CallersOffset ? 0 : BinaryPrimitives.ReadInt32LittleEndian(record[CountOffset..]);
        for (int i = 0; i < count && CallersOffset + 8 * (i + 1) <= record.Length; i++)
        {
            ulong address = BinaryPrimitives.ReadUInt64LittleEndian(record[(CallersOffset + 8 * i)..]);
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

    private static bool IsTracing(string? type) => type is not null && type.StartsWith(TracingPrefix, StringComparison.Ordinal);

    private static string SimpleName(string? type) => type is null ? "" : type[(type.LastIndexOf('.') + 1)..].Replace('+', '.');
}
