using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using SyscallKit.Memory;
using SyscallKit.Tracing.Events;
using SyscallKit.Tracing.Text;

namespace LinuxKernel.Replay;

/// <summary>What a recording shows of the memory that the arguments of one call point to, and nothing else.</summary>
internal sealed class RecordedMemory : IUserMemory
{
    // The calls that say how many bytes there are (check_faultable_syscall, kernel/trace/trace_syscalls.c), and by which argument.
    private static readonly FrozenDictionary<string, int> s_sizeArguments = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["sys_write"] = 2,
        ["sys_pwrite64"] = 2,
        ["sys_mq_timedsend"] = 2,
        ["sys_sethostname"] = 1,
        ["sys_setdomainname"] = 1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly List<(ulong Address, byte[] Bytes)> _pieces = [];

    /// <summary>How much a kernel must keep of each piece to show what was recorded.</summary>
    public int Limit { get; private set; } = SyscallEnterRecord.MaxLimit;

    public int Read(ulong address, Span<byte> destination)
    {
        foreach ((ulong start, byte[] bytes) in _pieces)
        {
            if (address < start || address - start >= (ulong)bytes.Length)
                continue;
            ReadOnlySpan<byte> there = bytes.AsSpan((int)(address - start));
            there = there[..Math.Min(there.Length, destination.Length)];
            there.CopyTo(destination);
            return there.Length;
        }

        return 0;
    }

    public int Write(ulong address, ReadOnlySpan<byte> source) => 0;

    /// <summary>Holds what a line shows.</summary>
    /// <param name="line">An entry.</param>
    /// <param name="format">The fields of the event, which name what arguments point to.</param>
    public void Show(TraceTextLine line, EventFormat format)
    {
        _pieces.Clear();
        Limit = SyscallEnterRecord.MaxLimit;
        if (line.Call is not { } call)
            return;
        int next = 0;
        for (int i = 0; i < call.NbArgs && next < line.UserData.Length; i++)
        {
            if (!HasData(format, call.Args[i]))
                continue;
            ReadOnlyMemory<byte> data = line.UserData[next++];
            if (s_sizeArguments.TryGetValue(call.Name, out int size))
                ShowBytes(line.Values[i], data, line.Values[size]);
            else
                ShowString(line.Values[i], data);
        }
    }

    private static bool HasData(EventFormat format, string argument)
    {
        foreach (EventField field in format.Fields)
        {
            if (field.Name == "__" + argument + "_val")
                return true;
        }

        return false;
    }

    // A string longer than a kernel keeps was cut, and ends in three dots.
    private void ShowString(ulong address, ReadOnlyMemory<byte> data)
    {
        if (data.Length > SyscallEnterRecord.MaxLimit)
            Limit = Math.Max(data.Length - 3, 0);
        _pieces.Add((address, [.. data.Span, 0]));
    }

    // All bytes must be readable for some to be shown; of none it is not known.
    private void ShowBytes(ulong address, ReadOnlyMemory<byte> data, ulong size)
    {
        if (data.IsEmpty)
            return;
        byte[] bytes = new byte[(int)Math.Min(size, SyscallEnterRecord.MaxLimit + 4)];
        data.CopyTo(bytes);
        if ((ulong)data.Length < size)
            Limit = data.Length;
        _pieces.Add((address, bytes));
    }
}
