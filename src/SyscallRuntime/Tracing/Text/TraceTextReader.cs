using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using SyscallKit.Metadata;

namespace SyscallKit.Tracing.Text;

/// <summary>
/// Reads the text that Linux's file <c>trace</c> shows, as far as it tells of calls: of all dialects, with and without <c>irq-info</c>,
/// <c>record-tgid</c> and <c>verbose</c>.
/// </summary>
/// <remarks>
/// Names may hold any bytes, blanks, dashes and newlines included: they are found by their column. Strings end at the first quote behind which the
/// rest of the line makes sense. Read a file as Latin-1, so that a character is a byte.
/// </remarks>
public sealed class TraceTextReader
{
    private readonly TraceTextForm _form = new();
    private readonly TraceTextHeaderReader _header;
    private readonly TraceLineReader _line;

    private TraceTextReader(SyscallTable table)
    {
        _header = new TraceTextHeaderReader(_form);
        _line = new TraceLineReader(_form, new TraceCallReader(_form, table));
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
        ImmutableArray<TraceTextLine>.Builder read = ImmutableArray.CreateBuilder<TraceTextLine>();
        int lineNumber = 0;
        string? error = null;
        foreach (string line in WithNames(lines))
        {
            lineNumber++;
            if (line.Length == 0 || line[0] == '#')
            {
                if (_header.TryRead(line, out error))
                    continue;
            }
            else if (_line.TryRead(line, lineNumber, out TraceTextLine? next, out error))
            {
                read.Add(next);
                lineNumber += line.Count('\n');
                continue;
            }

            error = string.Create(CultureInfo.InvariantCulture, $"line {lineNumber}: {error}");
            break;
        }

        return new TraceText
        {
            Lines = read.ToImmutable(),
            Error = error,
            Options = new TraceTextOptions
            {
                IrqInfo = _form.IrqInfo.IsThere ?? true,
                Verbose = _form.Verbose.IsThere ?? (_header.LacksColumns && read.Count > 0),
                RecordTgid = _form.RecordTgid.IsThere ?? false,
                Dialect = _form.PrintedBy,
            },
            Dialect = _form.RecordedBy,
            CountsNanoseconds = _form.CountsNanoseconds.IsThere ?? true,
            Overrun = _header.Overrun,
            OnlineCpus = _header.OnlineCpus,
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
            bool isOne = used == 1 || TraceLineReader.HasDash(line);
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
}
