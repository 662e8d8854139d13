using System.Globalization;
using System.IO;
using System.Linq;
using LinuxKernel;
using LinuxKernel.Replay;
using SyscallKit.Tracing.Text;

namespace Tiny.Replay;

/// <summary>A recording of a real kernel, and what this project records when the same calls are made again.</summary>
public sealed class ReplayComparison
{
    private ReplayComparison(string[] recorded, string[] replayed)
    {
        Recorded = recorded;
        Replayed = replayed;
        Equal = recorded.Zip(replayed).Count(static pair => pair.First == pair.Second);
    }

    /// <summary>The lines of the recording.</summary>
    public string[] Recorded { get; }

    /// <summary>The lines of the replay.</summary>
    public string[] Replayed { get; }

    /// <summary>How many lines are the same, byte for byte.</summary>
    public int Equal { get; }

    public bool IsEqual => Equal == Recorded.Length && Equal == Replayed.Length;

    /// <summary>How many lines were reproduced, in words.</summary>
    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{Equal} of {Recorded.Length} lines reproduced byte for byte{(Replayed.Length == Recorded.Length ? "" : $" by {Replayed.Length}")}");

    /// <summary>Replays a recording.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Both texts.</returns>
    /// <exception cref="RecordingException">The file cannot be read, understood or replayed.</exception>
    public static ReplayComparison Of(string path)
    {
        using RecordingFile file = RecordingFile.Open(path);
        TraceText recording = TraceTextReader.Read(file.Read(), LinuxTable.SyscallTable);
        if (recording.Error is not null)
            throw new RecordingException($"{path}: cannot be understood as a trace: {recording.Error}");
        if (recording.Lines.IsEmpty)
            throw new RecordingException($"{path}: there is no event in it. Record with the events of raw_syscalls enabled.");

        using StringWriter replayed = new();
        try
        {
            TraceTextPrinter.Print(replayed, TraceReplay.Run(recording), recording.Options);
        }
        catch (ReplayException problem)
        {
            throw new RecordingException($"{path}: {problem.Message}");
        }

        return new ReplayComparison([.. file.Lines], LinesOf(replayed.ToString()));
    }

    private static string[] LinesOf(string text)
    {
        string[] lines = text.Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}
