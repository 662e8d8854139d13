using System.Collections.Immutable;
using System.IO;
using LinuxKernel;
using LinuxKernel.Replay;
using SyscallKit.Tracing;
using SyscallKit.Tracing.Export;

namespace SyscallKit.Conformance;

/// <summary><c>export TRACE.txt OUT.dat</c>: issues the recorded calls and writes what was recorded of them as trace.dat.</summary>
internal static class ExportVerb
{
    public static void Run(string tracePath, string outputPath)
    {
        TraceText recording = TraceTextReader.Read(TraceFiles.Read(tracePath), LinuxTable.SyscallTable);
        ImmutableArray<string> errors;
        try
        {
            TraceSnapshot replayed = TraceReplay.Run(recording);
            using FileStream output = File.Create(outputPath);
            errors = TraceDat.Write(output, replayed);
        }
        catch (ReplayException problem)
        {
            throw new InputException(tracePath + ": " + problem.Message);
        }

        if (!errors.IsEmpty)
            throw new InputException(outputPath + ": " + string.Join('\n', errors));

        // What stands before a line that makes no sense is exported all the same.
        if (recording.Error is not null)
            throw new InputException(tracePath + ": " + recording.Error);
    }
}
