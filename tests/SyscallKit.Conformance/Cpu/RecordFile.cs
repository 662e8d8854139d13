using System;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SyscallKit.Conformance;

/// <summary>Files of records: JSON, one a line; an answer for each, in order.</summary>
/// <remarks>A record that is answered with nothing, as one that says what all others are about, has no line.</remarks>
internal static class RecordFile
{
    // "<pid>" and "insn+2" are written as they are.
    private static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers each record. Lines without one are passed over.</summary>
    /// <param name="inputPath">The records.</param>
    /// <param name="outputPath">Receives the answers.</param>
    /// <param name="parse">Reads a record.</param>
    /// <param name="answer">Writes what comes of it; one that throws what <paramref name="parse"/> may throw has found the record wrong.</param>
    /// <exception cref="InputException">A record is wrong; the message names file, line and field.</exception>
    public static void Replay<T>(string inputPath, string outputPath, Func<string, T> parse, Action<T, Utf8JsonWriter> answer)
    {
        using StreamReader input = new(inputPath, Encoding.UTF8);
        using FileStream output = new(outputPath, FileMode.Create, FileAccess.Write);
        using Utf8JsonWriter writer = new(output, s_plain);
        for (int number = 1; input.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            RecordLine.Parse(line, inputPath, number, text =>
            {
                answer(parse(text), writer);
                return true;
            });
            writer.Flush();
            if (writer.BytesCommitted != 0)
                output.WriteByte((byte)'\n');
            writer.Reset();
        }
    }
}
