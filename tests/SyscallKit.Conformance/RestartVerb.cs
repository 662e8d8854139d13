using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SyscallKit.Conformance;

/// <summary><c>restart CASES.jsonl OUT.jsonl</c>: a call waits, a signal comes, and it returns, begins anew or goes on waiting.</summary>
internal static class RestartVerb
{
    // "<pid>" and "caller's" are written as they are.
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
            RestartCase recorded = RecordLine.Parse(line, casesPath, number, RestartCase.Parse);
            writer.WriteStartObject();
            writer.WriteString("id", recorded.Id);
            new RestartSession(recorded, writer).Run();
            writer.WriteEndObject();
            writer.Flush();
            writer.Reset();
            output.WriteByte((byte)'\n');
        }
    }
}
