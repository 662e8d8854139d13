using System;
using System.Globalization;
using System.Text;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Text;

/// <summary>The events in words (kernel/trace/trace_syscalls.c, include/trace/events/syscalls.h), without the newline at their end.</summary>
internal static class TraceTextEvent
{
    private static readonly CultureInfo s_invariant = CultureInfo.InvariantCulture;

    // print_syscall_enter
    public static void AppendEnter(
        StringBuilder text, TraceEvent traceEvent, SyscallMetadata metadata, ReadOnlySpan<byte> record, TraceDialect dialect, bool verbose)
    {
        RecordedArguments? user = traceEvent.Format.UserArguments;
        if (user is { Flags: { } flags } && dialect.NamesOpenatFlags && !verbose)
        {
            TraceTextUserData.AppendOpenat(text, metadata, flags, record);
            return;
        }

        text.Append(metadata.Name).Append('(');
        int taken = 0;
        for (int i = 0; i < metadata.NbArgs; i++)
        {
            if (i > 0)
                text.Append(", ");
            if (verbose)
                text.Append(metadata.Types[i]).Append(' ');
            text.Append(metadata.Args[i]).Append(": ");
            ulong value = new EventRecord(record).Argument(i);
            if (value >= 10 && dialect.HasPrefix)
                text.Append("0x");
            text.Append(s_invariant, $"{value:x}");
            if (user is not null && user.Has(i))
                TraceTextUserData.Append(text, user, metadata, record, taken++);
        }

        text.Append(')');
    }

    // print_syscall_exit
    public static void AppendExit(StringBuilder text, SyscallMetadata metadata, ReadOnlySpan<byte> record) =>
        text.Append(s_invariant, $"{metadata.Name} -> 0x{new EventRecord(record).Result:x}");

    public static void AppendRawEnter(StringBuilder text, ReadOnlySpan<byte> bytes)
    {
        EventRecord record = new(bytes);
        text.Append(s_invariant, $"sys_enter: NR {record.RawNumber} ({record.Argument(0):x}, {record.Argument(1):x}, {record.Argument(2):x}, ");
        text.Append(s_invariant, $"{record.Argument(3):x}, {record.Argument(4):x}, {record.Argument(5):x})");
    }

    public static void AppendRawExit(StringBuilder text, ReadOnlySpan<byte> bytes)
    {
        EventRecord record = new(bytes);
        text.Append(s_invariant, $"sys_exit: NR {record.RawNumber} = {record.Result}");
    }
}
