using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace SyscallKit.Conformance;

/// <summary>Reads and writes the records of runs under strace: the first line is the program, each other one a command line.</summary>
internal static class InjectRecords
{
    // Signals that glibc keeps for itself: strace cannot die of them, and leaves with their number.
    private const int FirstOfGlibc = 32;
    private const int LastOfGlibc = 33;

    public static void Replay(string inputPath, string outputPath, Action<InjectProgram, IReadOnlyList<string>, Utf8JsonWriter> replay)
    {
        using StreamReader input = new(inputPath, Encoding.UTF8);
        using FileStream output = new(outputPath, FileMode.Create, FileAccess.Write);
        using Utf8JsonWriter writer = new(output);
        InjectProgram? program = null;
        for (int number = 1; input.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (program is null)
            {
                program = RecordLine.Parse(line, inputPath, number, static text => InjectProgram.Parse(JsonElement.Parse(text)));
                continue;
            }

            RecordLine.Parse(line, inputPath, number, text =>
            {
                JsonElement record = JsonElement.Parse(text);
                string[] arguments = [.. record.Field("args").Items().Select(static argument => new JsonField("args", argument).Text())];
                writer.WriteStartObject();
                writer.WriteString("id", record.Field("id").Text());
                replay(program, arguments, writer);
                writer.WriteEndObject();
                return true;
            });
            writer.Flush();
            writer.Reset();
            output.WriteByte((byte)'\n');
        }
    }

    /// <summary>Writes what every answer begins with.</summary>
    public static void WriteStart(Utf8JsonWriter writer, bool isAccepted, InjectRun? started, string stderr, out InjectRun? run)
    {
        run = isAccepted ? started : null;
        int killed = run?.Killed ?? 0;
        writer.WriteBoolean("accepted", isAccepted);
        writer.WriteNumber("exit", !isAccepted ? 1 : killed is >= FirstOfGlibc and <= LastOfGlibc ? 128 + killed : -killed);
        writer.WriteString("stderr", stderr);
    }
}
