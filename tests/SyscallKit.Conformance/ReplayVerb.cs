using LinuxKernel;
using LinuxKernel.Replay;
using SyscallKit.Tracing.Text;

namespace SyscallKit.Conformance;

/// <summary><c>replay TRACE.txt OUT.txt</c>: issues the recorded calls and prints what was recorded of them.</summary>
internal static class ReplayVerb
{
    public static void Run(string tracePath, string outputPath)
    {
        TraceText recording = TraceTextReader.Read(TraceFiles.Read(tracePath), LinuxTable.SyscallTable);
        try
        {
            TraceFiles.Write(outputPath, TraceReplay.Run(recording), recording.Options);
        }
        catch (ReplayException problem)
        {
            throw new InputException(tracePath + ": " + problem.Message);
        }

        // What stands before a line that makes no sense is replayed all the same.
        if (recording.Error is not null)
            throw new InputException(tracePath + ": " + recording.Error);
    }
}
