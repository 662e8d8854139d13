using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SyscallKit.Conformance;

/// <summary><c>seccomp IN.jsonl OUT.jsonl</c>: installs filters by <c>seccomp(2)</c>, one after the other, and makes calls under them, each in a task of its own.</summary>
internal static class SeccompVerb
{
    // "<pid>" is written as it is.
    private static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Run(string casesPath, string outputPath)
    {
        using StreamReader cases = new(casesPath, Encoding.UTF8);
        using FileStream output = new(outputPath, FileMode.Create, FileAccess.Write);
        using Utf8JsonWriter writer = new(output, s_plain);
        int number = 0;
        while (cases.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            new SeccompReplay(RecordLine.Parse(line, casesPath, number, SeccompCase.Parse), writer).Run();
            writer.Flush();
            writer.Reset();
            output.WriteByte((byte)'\n');
        }
    }
}
