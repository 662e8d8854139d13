using System;
using System.Collections.Generic;
using System.Linq;
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
        InjectProgram? program = null;
        RecordFile.Replay(inputPath, outputPath, static text => JsonElement.Parse(text), (record, writer) =>
        {
            if (program is null)
            {
                program = InjectProgram.Parse(record);
                return;
            }

            string[] arguments = [.. record.Field("args").Items().Select(static argument => new JsonField("args", argument).Text())];
            writer.WriteStartObject();
            writer.WriteString("id", record.Field("id").Text());
            replay(program, arguments, writer);
            writer.WriteEndObject();
        });
    }

    /// <summary>Runs the program under a command line.</summary>
    /// <returns>Null if strace refuses it, or runs nothing.</returns>
    public static InjectRun? Run(InjectProgram program, StraceCommand? command)
    {
        if (command is null || command.OnlyTells)
            return null;
        InjectRun run = new(program, command);
        run.Run();
        return run;
    }

    /// <summary>Writes what every answer begins with.</summary>
    public static void WriteStart(Utf8JsonWriter writer, bool isAccepted, InjectRun? run, string stderr)
    {
        int killed = run?.Killed ?? 0;
        writer.WriteBoolean("accepted", isAccepted);
        writer.WriteNumber("exit", !isAccepted ? 1 : killed is >= FirstOfGlibc and <= LastOfGlibc ? 128 + killed : -killed);
        writer.WriteString("stderr", stderr);
    }
}
