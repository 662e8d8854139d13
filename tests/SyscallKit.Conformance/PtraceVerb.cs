using System.IO;
using System.Text;
using System.Text.Json;

namespace SyscallKit.Conformance;

/// <summary>
/// <c>ptrace CASES.jsonl OUT.jsonl</c>: a tracee executes one instruction that enters the kernel, and its tracer does at each stop what the recorded one did. A
/// record that needs what is not built is answered with <c>refused</c> and the reason.
/// </summary>
internal static class PtraceVerb
{
    public static void Run(string casesPath, string outputPath)
    {
        using StreamReader cases = new(casesPath, Encoding.UTF8);
        using FileStream output = new(outputPath, FileMode.Create, FileAccess.Write);
        using Utf8JsonWriter writer = new(output);
        int number = 0;
        while (cases.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            PtraceCase recorded = RecordLine.Parse(line, casesPath, number, PtraceCase.Parse);
            RecordLine.Parse(line, casesPath, number, _ => Replay(recorded, writer));
            writer.Flush();
            writer.Reset();
            output.WriteByte((byte)'\n');
        }
    }

    private static bool Replay(PtraceCase recorded, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", recorded.Id);
        if (recorded.Refusal is { } refusal)
            writer.WriteString("refused", refusal);
        else
            new PtraceSession(recorded, writer).Run();
        writer.WriteEndObject();
        return true;
    }
}
