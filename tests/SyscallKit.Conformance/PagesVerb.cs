using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using LinuxKernel;
using SyscallKit.Tracing;

namespace SyscallKit.Conformance;

/// <summary><c>pages CPU0.pages [CPU1.pages ...] CMDLINES.txt OUT.txt</c>: prints pages that a Linux kernel recorded.</summary>
internal static class PagesVerb
{
    // The ids of the raw events in that kernel; the table of ids has those of single calls only.
    private const ushort RawEnterId = 443;
    private const ushort RawExitId = 442;

    public static void Run(ReadOnlySpan<string> pagePaths, string cmdlinesPath, string outputPath)
    {
        ImmutableArray<ReadOnlyMemory<byte>>.Builder pages = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>(pagePaths.Length);
        foreach (string path in pagePaths)
            pages.Add(File.ReadAllBytes(path));
        TraceEventRegistry events = new(LinuxTable.SyscallTable, RecordedIds());
        TraceSnapshot snapshot = TraceSnapshot.FromPages(events, pages.MoveToImmutable(), ReadCmdlines(cmdlinesPath));
        ImmutableArray<string> errors = TraceFiles.Write(outputPath, snapshot, new TraceTextOptions());
        if (!errors.IsEmpty)
            throw new InputException(string.Join('\n', errors));
    }

    private static SavedCmdlines ReadCmdlines(string path)
    {
        try
        {
            return SavedCmdlines.Parse(TraceFiles.Read(path));
        }
        catch (FormatException problem)
        {
            throw new InputException(path + ": " + problem.Message);
        }
    }

    private static Dictionary<string, ushort> RecordedIds()
    {
        Dictionary<string, ushort> ids = new(StringComparer.Ordinal) { ["sys_enter"] = RawEnterId, ["sys_exit"] = RawExitId };
        string path = Path.Combine(AppContext.BaseDirectory, "Data", "linux-x86_64-event-ids.tsv");
        foreach (string[] row in File.ReadLines(path).Skip(1).Select(static line => line.Split('\t')))
        {
            ids.Add("sys_enter_" + row[0], ushort.Parse(row[3], CultureInfo.InvariantCulture));
            ids.Add("sys_exit_" + row[0], ushort.Parse(row[4], CultureInfo.InvariantCulture));
        }

        return ids;
    }
}
