using System.IO;
using Tiny.Output;
using Tiny.Replay;

namespace Tiny.Commands;

/// <summary><c>replay FILE</c>: shows each line of a recording beside the one that its replay made.</summary>
internal static class ReplayCommand
{
    public static int Run(Screen screen, TextWriter error, string path)
    {
        try
        {
            ReplayComparison replay = ReplayComparison.Of(path);
            ReplayView.Write(screen, replay);
            return replay.IsEqual ? CommandLine.Success : CommandLine.Difference;
        }
        catch (RecordingException problem)
        {
            error.WriteLine(problem.Message);
            return CommandLine.BadInput;
        }
    }
}
