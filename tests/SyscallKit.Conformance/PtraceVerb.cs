using System.IO;
using System.Text;
using System.Text.Json;

namespace SyscallKit.Conformance;

/// <summary>
/// <c>ptrace CASES.jsonl OUT.jsonl</c>: a tracee executes one instruction that enters the kernel, and its tracer does at each stop what the recorded one did.
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
        new PtraceSession(recorded, writer).Run();
        writer.WriteEndObject();
        return true;
    }
}
