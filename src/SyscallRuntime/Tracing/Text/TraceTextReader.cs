using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SyscallKit.Decoding;
using SyscallKit.Kernel;
using SyscallKit.KernelText;
using SyscallKit.Metadata;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Text;

/// <summary>
/// Reads the text that Linux's file <c>trace</c> shows, as far as it tells of calls: of all dialects, with and without <c>irq-info</c>,
/// <c>record-tgid</c> and <c>verbose</c>.
/// </summary>
/// <remarks>
/// Names may hold any bytes, blanks, dashes and newlines included: they are found by their column. Strings end at the first quote behind which the
/// rest of the line makes sense. Read a file as Latin-1, so that a character is a byte.
/// </remarks>
public sealed partial class TraceTextReader
{
    /// <summary>Linux's largest <c>CONFIG_NR_CPUS</c>.</summary>
    private const int MaxCpus = 8192;

    private readonly Dictionary<string, (SyscallMetadata Metadata, int Number, SyscallUserArguments? User)> _calls = new(StringComparer.Ordinal);
    private readonly ImmutableArray<TraceTextLine>.Builder _lines = ImmutableArray.CreateBuilder<TraceTextLine>();
    private int _lineNumber;
    private long _overrun;
    private int _onlineCpus;
    private bool? _irqInfo;
    private bool? _countsNanoseconds;
    private bool? _verbose;
    private bool? _recordTgid;

    // Verbose text has a header without columns: that shows where no call has an argument.
    private bool _hasTracer;
    private bool _hasColumns;

    // Of values: whether those of two digits have 0x; whether what they point to is shown, and openat's flags by name.
    private bool? _hasPrefix;
    private bool? _hasUserData;
    private bool? _namesFlags;

    private TraceTextReader(SyscallTable table)
    {
        foreach (SyscallTableEntry row in table.X64)
        {
            if (row.Metadata is { } metadata)
                _calls.TryAdd(metadata.Name, (metadata, row.Number, SyscallUserArguments.Of(metadata)));
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
        return Read(text.Split('\n'), table);
    }

    /// <summary>Reads the lines of a text, one at a time.</summary>
    /// <param name="lines">The lines, without the newlines between them: anything.</param>
    /// <param name="table">The calls that they may tell of.</param>
    /// <returns>As <see cref="Read(string, SyscallTable)"/>.</returns>
    public static TraceText Read(IEnumerable<string> lines, SyscallTable table)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(table);
        return new TraceTextReader(table).ReadAll(lines);
    }

    private TraceText ReadAll(IEnumerable<string> lines)
    {
        string? error = null;
        foreach (string line in WithNames(lines))
        {
            _lineNumber++;
            if (line.Length == 0 || line[0] == '#')
            {
                if (TryReadComment(line, out error))
                    continue;
            }
            else if (TryReadEvent(line, out TraceTextLine? read, out error))
            {
                _lines.Add(read);
                _lineNumber += line.Count('\n');
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
                Verbose = _verbose ?? (_hasTracer && !_hasColumns && _lines.Count > 0),
                RecordTgid = _recordTgid ?? false,
                Dialect = _hasPrefix == false ? TraceDialect.Linux6_17
                    : _hasUserData == true && _namesFlags != false ? TraceDialect.Linux6_19
                    : TraceDialect.Linux6_18,
            },
            Dialect = _hasUserData == true ? TraceDialect.Linux6_19 : _hasPrefix == false ? TraceDialect.Linux6_17 : TraceDialect.Linux6_18,
            CountsNanoseconds = _countsNanoseconds ?? true,
            Overrun = _overrun,
            OnlineCpus = _onlineCpus,
        };
    }

    // A newline ends a line, but not within a name: that is known by the dash behind its columns.
    private static IEnumerable<string> WithNames(IEnumerable<string> lines)
    {
        using IEnumerator<string> source = lines.GetEnumerator();
        List<string> ahead = [];
        while (ahead.Count > 0 || TryFetch())
        {
            string line = ahead[0];
            int used = 1;
            while (line.StartsWith(' ') && line.Length <= TraceTextContext.CommWidth && (used < ahead.Count || TryFetch()))
                line += "\n" + ahead[used++];
            bool isOne = used == 1 || HasDash(line);
            yield return isOne ? line : ahead[0];
            ahead.RemoveRange(0, isOne ? used : 1);
        }

        bool TryFetch()
        {
            if (!source.MoveNext())
                return false;
            ahead.Add(source.Current);
            return true;
        }
    }

    // Of the header only the counts matter; the announcements of processors in between are made anew when a trace is printed.
    private bool TryReadComment(ReadOnlySpan<char> line, [NotNullWhen(false)] out string? error)
    {
        error = null;
        if (line.Contains("_-----=> irqs-off", StringComparison.Ordinal))
            _irqInfo = true;
        else if (line.Contains("CPU#     TIMESTAMP", StringComparison.Ordinal))
            _irqInfo = false;
        _hasTracer |= line.StartsWith("# tracer: ", StringComparison.Ordinal);
        _hasColumns |= line.StartsWith("# ", StringComparison.Ordinal) && !line.StartsWith("# tracer: ", StringComparison.Ordinal);
        if (line.Contains("TASK-PID", StringComparison.Ordinal))
            _recordTgid = line.Contains("TGID", StringComparison.Ordinal);
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
        if (!HasDash(line))
        {
            // Somebody has read the file as UTF-8.
            string bytes = ByteText.OfUtf8(line);
            if (HasDash(bytes))
                line = bytes;
        }

        if (!HasDash(line))
            return Fail("expected a task's name in 16 columns and \"-\" behind it", line, out error);
        TaskComm comm = TaskComm.FromBytes(ByteText.ToBytes(line[..TraceTextContext.CommWidth].TrimStart(' ').ToString()));
        Scanner scanner = new(line[(TraceTextContext.CommWidth + 1)..]);
        if (!scanner.TryInt32(out int pid) || !scanner.TryTake(" "))
            return Fail("expected a task's id", scanner.Rest, out error);
        scanner.SkipBlanks();
        bool hasTgid = TryReadTgid(ref scanner, out int? tgid);
        if (hasTgid && tgid is null)
            return Fail("expected a thread group in parentheses", scanner.Rest, out error);
        if (!Agree(ref _recordTgid, hasTgid, "the column of thread groups", out error))
            return false;
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
            RawComm = comm,
            Pid = pid,
            Tgid = tgid,
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

    private static bool HasDash(ReadOnlySpan<char> line) => line.Length > TraceTextContext.CommWidth && line[TraceTextContext.CommWidth] == '-';

    // "(  24530) ", or dashes for what is not known.
    private static bool TryReadTgid(ref Scanner scanner, out int? tgid)
    {
        tgid = null;
        Scanner rest = scanner;
        if (!rest.TryTake("("))
            return false;
        int known = 0;
        bool isGood = rest.TryTake("-------");
        if (!isGood)
        {
            rest.SkipBlanks();
            isGood = rest.TryInt32(out known);
        }

        if (isGood && rest.TryTake(") "))
        {
            scanner = rest;
            tgid = known;
        }

        return true;
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
