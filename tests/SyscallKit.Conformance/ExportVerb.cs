using System.Collections.Immutable;
using System.IO;
using System.Text;
using LinuxKernel;
using LinuxKernel.Replay;
using SyscallKit.Export;
using SyscallKit.Strace;
using SyscallKit.Tracing.Reading;
using SyscallKit.Tracing.Text;

namespace SyscallKit.Conformance;

/// <summary>
/// <c>export TRACE.txt OUT.dat</c>: issues the recorded calls and writes what was recorded of them as trace.dat; or, by the end of the output's
/// name, as perf's <c>.data</c>, Chrome's <c>.json</c>, text like strace's (<c>.strace</c>), a directory of the Common Trace Format (<c>.ctf</c>).
/// </summary>
internal static class ExportVerb
{
    public static void Run(string tracePath, string outputPath)
    {
        TraceText recording = TraceTextReader.Read(TraceFiles.Read(tracePath), LinuxTable.SyscallTable);
        ImmutableArray<string> errors;
        try
        {
            errors = Write(outputPath, TraceReplay.Run(recording));
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

    private static ImmutableArray<string> Write(string path, TraceSnapshot snapshot)
    {
        string extension = Path.GetExtension(path);
        if (extension == ".ctf")
            return CtfTrace.Write(path, snapshot);
        using FileStream output = File.Create(path);
        switch (extension)
        {
            case ".data":
                return PerfData.Write(output, snapshot);
            case ".json":
                return ChromeTrace.Write(output, snapshot);
            case ".strace":
                using (StreamWriter writer = new(output, Encoding.Latin1))
                    return StraceText.Write(writer, snapshot);
            default:
                return TraceDat.Write(output, snapshot);
        }
    }
}
