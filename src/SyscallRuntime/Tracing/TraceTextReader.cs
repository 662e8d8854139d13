using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SyscallKit.Metadata;

namespace SyscallKit.Tracing;

/// <summary>Reads the text that Linux's file <c>trace</c> shows, as far as it tells of calls: with and without <c>irq-info</c>, and <c>verbose</c>.</summary>
/// <remarks>
/// Names may hold any bytes, blanks and dashes included: they are found by their column. Read a file as Latin-1, so that a character is a byte.
/// </remarks>
public sealed class TraceTextReader
{
    /// <summary>The width of a name, which is printed to the right of it (<c>%16s</c>).</summary>
    private const int CommWidth = 16;

    /// <summary>Linux's largest <c>CONFIG_NR_CPUS</c>.</summary>
    private const int MaxCpus = 8192;

    private readonly Dictionary<string, (SyscallMetadata Metadata, int Number)> _calls = new(StringComparer.Ordinal);
    private readonly ImmutableArray<TraceTextLine>.Builder _lines = ImmutableArray.CreateBuilder<TraceTextLine>();
    private int _lineNumber;
    private long _overrun;
    private int _onlineCpus;
    private bool? _irqInfo;
    private bool? _countsNanoseconds;
    private bool? _verbose;
    private TraceDialect? _dialect;

    private TraceTextReader(SyscallTable table)
    {
        foreach (SyscallTableEntry row in table.X64)
        {
            if (row.Metadata is { } metadata)
                _calls.TryAdd(metadata.Name, (metadata, row.Number));
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text: anything.</param>
    /// <param name="table">The calls that it may tell of.</param>
    /// <returns>What it says; if there is a line that makes no sense, what stands before it, and <see cref="TraceText.Error"/>.</returns>
    public static TraceText Read(string text, SyscallTable table)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(table);
        return new TraceTextReader(table).Read(text);
    }

    private TraceText Read(string text)
    {
        string? error = null;
        // Only a newline ends a line: a name may hold any other byte.
        foreach (Range range in text.AsSpan().Split('\n'))
        {
            ReadOnlySpan<char> line = text.AsSpan()[range];
            _lineNumber++;
            if (line.IsEmpty || line[0] == '#')
            {
                if (TryReadComment(line, out error))
                    continue;
            }
            else if (TryReadEvent(line, out TraceTextLine? read, out error))
            {
                _lines.Add(read);
                continue;
            }

            error = string.Create(CultureInfo.InvariantCulture, $"line {_lineNumber}: {error}");
            break;
        }

        return new TraceText
        {
            Lines = _lines.ToImmutable(),
            Error = error,
            Options = new TraceTextOptions
            {
                IrqInfo = _irqInfo ?? true,
                Verbose = _verbose ?? false,
                Dialect = _dialect ?? TraceDialect.Linux6_18,
            },
            CountsNanoseconds = _countsNanoseconds ?? true,
            Overrun = _overrun,
            OnlineCpus = _onlineCpus,
        };
    }

    // Of the header only the counts matter; the announcements of processors in between are made anew when a trace is printed.
    private bool TryReadComment(ReadOnlySpan<char> line, [NotNullWhen(false)] out string? error)
    {
        error = null;
        if (line.Contains("_-----=> irqs-off", StringComparison.Ordinal))
            _irqInfo = true;
        else if (line.Contains("TASK-PID     CPU#     TIMESTAMP", StringComparison.Ordinal))
            _irqInfo = false;
        if (!line.StartsWith(TraceTextHeader.CountsPrefix, StringComparison.Ordinal))
            return true;
        Scanner counts = new(line[TraceTextHeader.CountsPrefix.Length..]);
        if (counts.TryDecimal(out ulong entries) && counts.TryTake("/") && counts.TryDecimal(out ulong written) && counts.TryTake("   #P:")
            && counts.TryDecimal(out ulong cpus) && counts.IsAtEnd && entries <= written && written <= long.MaxValue && cpus <= MaxCpus)
        {
            _overrun = (long)(written - entries);
            _onlineCpus = (int)cpus;
            return true;
        }

        error = $"expected \"{TraceTextHeader.CountsPrefix}N/M   #P:C\" with N no larger than M, found {QuotedText.Of(line)}";
        return false;
    }

    private bool TryReadEvent(ReadOnlySpan<char> line, [NotNullWhen(true)] out TraceTextLine? read, [NotNullWhen(false)] out string? error)
    {
        read = null;
        if (line.Length <= CommWidth || line[CommWidth] != '-')
            return Fail("expected a task's name in 16 columns and \"-\" behind it", line, out error);
        string comm = line[..CommWidth].TrimStart(' ').ToString();
        Scanner scanner = new(line[(CommWidth + 1)..]);
        if (!scanner.TryInt32(out int pid) || !scanner.TryTake(" "))
            return Fail("expected a task's id", scanner.Rest, out error);
        scanner.SkipBlanks();
        if (scanner.Rest.StartsWith("("))
            return Fail("the column of thread groups (option record-tgid) is not supported", scanner.Rest, out error);
        if (!scanner.TryTake("[") || !scanner.TryDecimal(out ulong cpu) || cpu >= MaxCpus || !scanner.TryTake("] "))
            return Fail("expected a processor's number in brackets, below 8192", scanner.Rest, out error);

        // The time begins with a blank, the five characters never do.
        TraceEntryFlags flags = TraceEntryFlags.None;
        byte preemptCount = 0;
        bool irqInfo = !scanner.Rest.StartsWith(" ");
        if (irqInfo && scanner.Rest.Length <= LatencyText.Length)
            return Fail("expected five characters for the state of the kernel", scanner.Rest, out error);
        if (irqInfo && !LatencyText.TryParse(scanner.Take(LatencyText.Length), out flags, out preemptCount, out error))
            return false;
        if (!Agree(ref _irqInfo, irqInfo, "the five characters for the state of the kernel", out error))
            return false;

        scanner.SkipBlanks();
        if (!TryReadTime(ref scanner, out ulong time, out error))
            return false;

        TraceTextLine context = new()
        {
            LineNumber = _lineNumber,
            Comm = comm,
            Pid = pid,
            Cpu = (int)cpu,
            Flags = flags,
            PreemptCount = preemptCount,
            Time = time,
            Class = default,
            Number = 0,
            Values = [],
        };
        return TryReadCall(scanner.Rest, context, out read, out error);
    }

    private bool TryReadTime(ref Scanner scanner, out ulong time, [NotNullWhen(false)] out string? error)
    {
        const string Expected = "expected a time in seconds with six decimals, or as a plain number, and \": \"";
        ReadOnlySpan<char> start = scanner.Rest;
        if (!scanner.TryDecimal(out time))
            return Fail(Expected, start, out error);
        bool isFraction = scanner.TryTake(".");
        if (isFraction)
        {
            // 64 bits of nanoseconds
            ReadOnlySpan<char> digits = scanner.Rest;
            if (!scanner.TryDecimal(out ulong microseconds) || digits.Length - scanner.Rest.Length != 6 || time >= ulong.MaxValue / 1_000_000_000)
                return Fail(Expected, start, out error);
            time = time * 1_000_000 + microseconds;
        }

        return scanner.TryTake(": ")
            ? Agree(ref _countsNanoseconds, isFraction, "a time with decimals", out error)
            : Fail(Expected, start, out error);
    }

    private bool TryReadCall(
        ReadOnlySpan<char> text, TraceTextLine context, [NotNullWhen(true)] out TraceTextLine? read, [NotNullWhen(false)] out string? error)
    {
        if (text.StartsWith("sys_enter: NR ", StringComparison.Ordinal))
            return TryReadRawEnter(new Scanner(text["sys_enter: NR ".Length..]), context, out read, out error);
        if (text.StartsWith("sys_exit: NR ", StringComparison.Ordinal))
            return TryReadRawExit(new Scanner(text["sys_exit: NR ".Length..]), context, out read, out error);

        read = null;
        int nameEnd = text.IndexOfAny('(', ' ');
        if (nameEnd < 0 || !text.StartsWith("sys_", StringComparison.Ordinal))
            return Fail("this is no event of the systems syscalls and raw_syscalls, and no other can be read", text, out error);
        if (!_calls.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..nameEnd], out (SyscallMetadata Metadata, int Number) call))
            return Fail("the table has no such call", text[..nameEnd], out error);
        context = context with { Call = call.Metadata, Number = call.Number };
        return text[nameEnd] == '('
            ? TryReadEnter(new Scanner(text[(nameEnd + 1)..]), context, call.Metadata, out read, out error)
            : TryReadExit(new Scanner(text[nameEnd..]), context, out read, out error);
    }

    private bool TryReadEnter(
        Scanner scanner, TraceTextLine context, SyscallMetadata call, [NotNullWhen(true)] out TraceTextLine? read, [NotNullWhen(false)] out string? error)
    {
        read = null;
        ImmutableArray<ulong>.Builder values = ImmutableArray.CreateBuilder<ulong>(call.NbArgs);
        for (int i = 0; i < call.NbArgs; i++)
        {
            ReadOnlySpan<char> item = scanner.Rest;
            if (i > 0 && !scanner.TryTake(", "))
                return Fail($"{call.Name} has {call.NbArgs} arguments; expected \", {call.Args[i]}: \"", item, out error);
            bool isVerbose = scanner.TryTake(call.Types[i]) && scanner.TryTake(" ");
            if (!scanner.TryTake(call.Args[i]) || !scanner.TryTake(": ") || !TryReadValue(ref scanner, out ulong value, out TraceDialect? dialect))
                return Fail($"expected argument {i + 1} of {call.Name} as \"{call.Args[i]}: VALUE\"", item, out error);
            if (!Agree(ref _verbose, isVerbose, "the type of an argument", out error))
                return false;
            if (dialect is { } seen && (_dialect ??= seen) != seen)
                return Fail("values with and without 0x in one text: up to Linux 6.17 there is no 0x, from 6.18 on there is", item, out error);
            values.Add(value);
        }

        if (!scanner.TryTake(")") || !scanner.IsAtEnd)
            return Fail($"expected \")\" after the {call.NbArgs} arguments of {call.Name}, and the end of the line", scanner.Rest, out error);
        error = null;
        read = context with { Class = TraceEventClass.SyscallEnter, Values = values.MoveToImmutable() };
        return true;
    }

    private static bool TryReadExit(
        Scanner scanner, TraceTextLine context, [NotNullWhen(true)] out TraceTextLine? read, [NotNullWhen(false)] out string? error)
    {
        read = null;
        ReadOnlySpan<char> start = scanner.Rest;
        if (!scanner.TryTake(" -> 0x") || !scanner.TryHexadecimal(out ulong value) || !scanner.IsAtEnd)
            return Fail("expected \" -> 0x\", the result in hexadecimal, and the end of the line", start, out error);
        error = null;
        read = context with { Class = TraceEventClass.SyscallExit, Values = [value] };
        return true;
    }

    private static bool TryReadRawEnter(
        Scanner scanner, TraceTextLine context, [NotNullWhen(true)] out TraceTextLine? read, [NotNullWhen(false)] out string? error)
    {
        read = null;
        ReadOnlySpan<char> start = scanner.Rest;
        ImmutableArray<ulong>.Builder values = ImmutableArray.CreateBuilder<ulong>(6);
        bool isGood = scanner.TryInt32(out int number) && scanner.TryTake(" (");
        for (int i = 0; i < 6 && isGood; i++)
        {
            isGood = scanner.TryHexadecimal(out ulong value) && scanner.TryTake(i < 5 ? ", " : ")");
            values.Add(value);
        }

        if (!isGood || !scanner.IsAtEnd)
            return Fail("expected a number of 32 bits and six arguments in hexadecimal: \"N (A, B, C, D, E, F)\"", start, out error);
        error = null;
        read = context with { Class = TraceEventClass.RawEnter, Number = number, Values = values.MoveToImmutable() };
        return true;
    }

    private static bool TryReadRawExit(
        Scanner scanner, TraceTextLine context, [NotNullWhen(true)] out TraceTextLine? read, [NotNullWhen(false)] out string? error)
    {
        read = null;
        ReadOnlySpan<char> start = scanner.Rest;
        if (!scanner.TryInt32(out int number) || !scanner.TryTake(" = ") || !scanner.TryInt64(out long value) || !scanner.IsAtEnd)
            return Fail("expected a number of 32 bits and a result of 64: \"N = R\"", start, out error);
        error = null;
        read = context with { Class = TraceEventClass.RawExit, Number = number, Values = [(ulong)value] };
        return true;
    }

    // A single decimal digit is the same in both dialects.
    private static bool TryReadValue(ref Scanner scanner, out ulong value, out TraceDialect? dialect)
    {
        bool hasPrefix = scanner.TryTake("0x");
        if (!scanner.TryHexadecimal(out value))
        {
            dialect = null;
            return false;
        }

        dialect = hasPrefix ? TraceDialect.Linux6_18 : value >= 10 ? TraceDialect.Linux6_17 : null;
        return true;
    }

    private static bool Agree(ref bool? soFar, bool now, string what, [NotNullWhen(false)] out string? error)
    {
        error = (soFar ??= now) == now ? null : $"{what} {(now ? "stands here, but not" : "is missing here, but stands")} above";
        return error is null;
    }

    private static bool Fail(string expected, ReadOnlySpan<char> found, [NotNullWhen(false)] out string? error)
    {
        error = expected + "; found " + QuotedText.Of(found);
        return false;
    }
}
