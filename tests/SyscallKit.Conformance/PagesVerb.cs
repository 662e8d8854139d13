using System;
using System.Collections.Immutable;
using System.IO;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Text;

namespace SyscallKit.Conformance;

/// <summary><c>pages CPU0.pages [CPU1.pages ...] CMDLINES.txt OUT.txt</c>: prints pages that a Linux kernel recorded.</summary>
internal static class PagesVerb
{
    public static void Run(ReadOnlySpan<string> pagePaths, string cmdlinesPath, string outputPath)
    {
        ImmutableArray<ReadOnlyMemory<byte>>.Builder pages = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>(pagePaths.Length);
        foreach (string path in pagePaths)
            pages.Add(File.ReadAllBytes(path));
        TraceSnapshot snapshot = TraceSnapshot.FromPages(RecordedEvents.Registry, pages.MoveToImmutable(), ReadCmdlines(cmdlinesPath));
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
}
