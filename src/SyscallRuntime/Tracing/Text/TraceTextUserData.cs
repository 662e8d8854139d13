using System;
using System.Globalization;
using System.Text;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Text;

/// <summary>What an entry of Linux 6.19 shows of the memory that its arguments point to (kernel/trace/trace_syscalls.c).</summary>
internal static class TraceTextUserData
{
    private const string Extra = "...";

    // O_CREAT, O_TMPFILE (include/uapi/asm-generic/fcntl.h)
    private const int Create = 0x40;
    private const int TemporaryFile = 0x410000;

    private static readonly CultureInfo s_invariant = CultureInfo.InvariantCulture;

    /// <summary>Adds what an argument points to.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="user">Which arguments point to something.</param>
    /// <param name="metadata">The call.</param>
    /// <param name="record">The record.</param>
    /// <param name="index">Which of the arguments that point to something.</param>
    public static void Append(StringBuilder text, RecordedArguments user, SyscallMetadata metadata, ReadOnlySpan<byte> record, int index)
    {
        ReadOnlySpan<byte> data = SyscallEnterRecord.DataOf(record, metadata.NbArgs, index);
        if (user.IsString)
        {
            text.Append(" \"");
            AppendString(text, data);
            text.Append('"');
            return;
        }

        int size = (int)new EventRecord(record).Argument(user.SizeArgument);
        bool isPrintable = false;
        text.Append(" (");
        for (int i = 0; i < data.Length; i++)
        {
            if (i > 0)
                text.Append(':');
            text.Append(s_invariant, $"{data[i]:x2}");
            isPrintable |= IsAscii(data[i]);
        }

        text.Append(data.Length < size ? ", " + Extra + ")" : ")");
        if (!isPrintable)
            return;
        text.Append(" \"");
        foreach (byte value in data)
            text.Append(IsAscii(value) ? (char)value : '.');
        text.Append('"');
        if (data.Length < size)
            text.Append(Extra);
    }

    // sys_enter_openat_print
    public static void AppendOpenat(StringBuilder text, SyscallMetadata metadata, RecordedFlags names, ReadOnlySpan<byte> record)
    {
        text.Append(s_invariant, $"{metadata.Name}({metadata.Args[0]}: {Value(record, 0)}, {metadata.Args[1]}: {Value(record, 1)} \"");
        AppendString(text, SyscallEnterRecord.DataOf(record, metadata.NbArgs, 0));
        text.Append(s_invariant, $"\", {metadata.Args[2]}: ");

        int flags = (int)Value(record, 2);
        if (flags == 0)
            text.Append(names.None);
        else
            AppendOpenFlags(text, names, flags);

        // The mode means something only where a file is made.
        if ((flags & (Create | TemporaryFile)) != 0)
        {
            string mode = Convert.ToString((uint)Value(record, 3), 8);
            text.Append(s_invariant, $", {metadata.Args[3]}: 0{mode.PadLeft(3, '0')}");
        }

        text.Append(')');
    }

    // "%.*s": up to the first NUL.
    public static void AppendString(StringBuilder text, ReadOnlySpan<byte> data)
    {
        int end = data.IndexOf((byte)0);
        foreach (byte value in end < 0 ? data : data[..end])
            text.Append((char)value);
    }

    // trace_print_flags_seq
    private static void AppendOpenFlags(StringBuilder text, RecordedFlags names, int flags)
    {
        if (((ulong)flags & names.AccessMask) == 0)
            text.Append(names.None).Append('|');
        ulong rest = (ulong)flags;
        bool isFirst = true;
        foreach (SetMember member in names.Shown)
        {
            if ((rest & member.Value) != member.Value)
                continue;
            rest &= ~member.Value;
            text.Append(isFirst ? "" : "|").Append(member.Name);
            isFirst = false;
        }

        if (rest != 0)
            text.Append(s_invariant, $"{(isFirst ? "" : "|")}0x{rest:x}");
    }

    // isascii and isprint
    private static bool IsAscii(byte value) => value is >= 0x20 and < 0x7f;

    private static ulong Value(ReadOnlySpan<byte> record, int argument) => new EventRecord(record).Argument(argument);
}
