using System;
using System.Diagnostics.CodeAnalysis;
using SyscallKit.Kernel;
using SyscallKit.KernelText;
using SyscallKit.Tracing.Events;

namespace SyscallKit.Tracing.Text;

/// <summary>Reads a line of an event: its columns, as <see cref="TraceTextContext"/> prints them, and then its words.</summary>
/// <param name="form">How the lines above were printed.</param>
/// <param name="calls">What reads the words.</param>
internal sealed class TraceLineReader(TraceTextForm form, TraceCallReader calls)
{
    /// <summary>Reads a line.</summary>
    /// <param name="line">The line: anything.</param>
    /// <param name="lineNumber">Which it is, from 1.</param>
    /// <param name="read">What it says.</param>
    /// <param name="error">Why it makes no sense.</param>
    /// <returns>Whether it makes sense.</returns>
    public bool TryRead(ReadOnlySpan<char> line, int lineNumber, [NotNullWhen(true)] out TraceTextLine? read, [NotNullWhen(false)] out string? error)
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
        if (!form.RecordTgid.Agrees(hasTgid, out error))
            return false;
        if (!scanner.TryTake("[") || !scanner.TryDecimal(out ulong cpu) || cpu >= TraceTextHeaderReader.MaxCpus || !scanner.TryTake("] "))
            return Fail("expected a processor's number in brackets, below 8192", scanner.Rest, out error);

        // The time begins with a blank, the five characters never do.
        TraceEntryFlags flags = TraceEntryFlags.None;
        byte preemptCount = 0;
        bool irqInfo = !scanner.Rest.StartsWith(" ");
        if (irqInfo && scanner.Rest.Length <= LatencyText.Length)
            return Fail("expected five characters for the state of the kernel", scanner.Rest, out error);
        if (irqInfo && !LatencyText.TryParse(scanner.Take(LatencyText.Length), out flags, out preemptCount, out error))
            return false;
        if (!form.IrqInfo.Agrees(irqInfo, out error))
            return false;

        scanner.SkipBlanks();
        if (!TryReadTime(ref scanner, out ulong time, out error))
            return false;

        TraceTextLine context = new()
        {
            LineNumber = lineNumber,
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
        return calls.TryRead(scanner.Rest, context, out read, out error);
    }

    /// <summary>Whether a task's name of full width stands at the beginning: it ends before the dash in front of the id.</summary>
    public static bool HasDash(ReadOnlySpan<char> line) => line.Length > TraceTextContext.CommWidth && line[TraceTextContext.CommWidth] == '-';

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
            ? form.CountsNanoseconds.Agrees(isFraction, out error)
            : Fail(Expected, start, out error);
    }

    /// <summary>Says what was expected and what stands there.</summary>
    /// <returns>False.</returns>
    public static bool Fail(string expected, ReadOnlySpan<char> found, [NotNullWhen(false)] out string? error)
    {
        error = expected + "; found " + QuotedText.Of(found);
        return false;
    }
}
