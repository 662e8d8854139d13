using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SyscallKit.Kernel;
using SyscallKit.KernelText;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Text;

/// <summary>Reads an entry of <c>openat</c> as Linux 6.19 shows it: with decimal numbers, and flags by name.</summary>
internal static class TraceTextOpenat
{
    /// <summary>Reads.</summary>
    /// <param name="text">What follows the opening parenthesis.</param>
    /// <param name="call">The call.</param>
    /// <param name="names">The names of its flags.</param>
    /// <param name="values">Its arguments; 0 for a mode that is not shown.</param>
    /// <param name="path">The path.</param>
    /// <returns>False if the call would not be printed so.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, SyscallMetadata call, RecordedFlags names, out ImmutableArray<ulong> values, out ReadOnlyMemory<byte> path)
    {
        values = [];
        path = default;
        Scanner scanner = new(text);
        if (!scanner.TryTake(call.Args[0] + ": ") || !scanner.TryDecimal(out ulong dfd)
            || !scanner.TryTake($", {call.Args[1]}: ") || !scanner.TryDecimal(out ulong filename) || !scanner.TryTake(" \""))
        {
            return false;
        }

        ReadOnlySpan<char> rest = scanner.Rest;
        for (int end = 0; end < rest.Length && end <= TraceTextEntry.MaxString && TraceTextEntry.IsPrintable(rest[end]); end++)
        {
            if (rest[end] != '"' || !TryReadFlags(rest[end..], call, names, out int flags, out uint mode))
                continue;
            values = [dfd, filename, (ulong)flags, mode];
            path = TraceTextEntry.Bytes(rest[..end]);
            if (IsPrintedAs(text, call, names, values, path.Span))
                return true;
        }

        return false;
    }

    private static bool TryReadFlags(ReadOnlySpan<char> text, SyscallMetadata call, RecordedFlags names, out int flags, out uint mode)
    {
        flags = 0;
        mode = 0;
        Scanner scanner = new(text);
        if (!scanner.TryTake($"\", {call.Args[2]}: "))
            return false;
        int end = scanner.Rest.IndexOfAny(',', ')');
        if (end < 0)
            return false;
        ReadOnlySpan<char> word = scanner.Take(end);
        foreach (Range range in word.Split('|'))
        {
            if (!TryFlag(word[range], names, out ulong flag))
                return false;
            flags |= (int)flag;
        }

        if (!scanner.TryTake($", {call.Args[3]}: "))
            return true;
        ReadOnlySpan<char> digits = scanner.Rest[..Math.Max(scanner.Rest.IndexOf(')'), 0)];
        ulong value = 0;
        foreach (char digit in digits)
        {
            if (digit is < '0' or > '7' || value > uint.MaxValue)
                return false;
            value = value * 8 + (uint)(digit - '0');
        }

        mode = (uint)value;
        return value <= uint.MaxValue;
    }

    private static bool TryFlag(ReadOnlySpan<char> name, RecordedFlags names, out ulong flag)
    {
        flag = 0;
        if (name.SequenceEqual(names.None))
            return true;
        if (name.StartsWith("0x"))
            return ulong.TryParse(name[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out flag);
        foreach (SetMember known in names.Shown)
        {
            if (!name.SequenceEqual(known.Name))
                continue;
            flag = known.Value;
            return true;
        }

        return false;
    }

    // There are many ways to write the flags down, and one in which the kernel does.
    private static bool IsPrintedAs(ReadOnlySpan<char> text, SyscallMetadata call, RecordedFlags names, ImmutableArray<ulong> values, ReadOnlySpan<byte> path)
    {
        int meta = SyscallEnterRecord.MetaOffsetOf(values.Length, 0);
        int data = SyscallEnterRecord.MetaOffsetOf(values.Length, 1);
        byte[] record = new byte[data + path.Length];
        PtRegs regs = new() { di = values[0], si = values[1], dx = values[2], r10 = values[3] };
        EventRecordWriter.WriteEnter(ref record[0], in regs, 0, meta);
        new DataLocation((ushort)data, (ushort)path.Length).Write(record.AsSpan(meta));
        path.CopyTo(record.AsSpan(data));
        StringBuilder printed = new();
        TraceTextUserData.AppendOpenat(printed, call, names, record);
        return printed.ToString().AsSpan(call.Name.Length + 1).SequenceEqual(text);
    }
}
