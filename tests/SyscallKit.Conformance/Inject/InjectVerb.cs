using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace SyscallKit.Conformance;

/// <summary>
/// <c>inject RUNS.jsonl OUT.jsonl</c>: runs the recorded program of 31 calls under each command line of strace. The recording knows a printed call again by its
/// name and by its result as a decimal number: what prints otherwise (an address, <c>-e raw</c>, more than an int for an id) is not among <c>printed</c>
/// and <c>noted</c>.
/// </summary>
internal static class InjectVerb
{
    /// <summary>The calls whose buffers were recorded.</summary>
    private static readonly int[] s_buffers = [3, 5, 18, 19, 24];

    public static void Run(string inputPath, string outputPath)
    {
        Dictionary<int, byte[]>? baseline = null;
        InjectRecords.Replay(inputPath, outputPath, (program, arguments, writer) =>
        {
            baseline ??= Buffers(InjectRecords.Run(program, StraceCommand.Parse([], out _))!);
            StraceCommand? command = StraceCommand.Parse(arguments, out string stderr);
            InjectRun? run = InjectRecords.Run(program, command);
            InjectRecords.WriteStart(writer, command is not null, run, stderr);
            if (run is not null)
                Write(writer, command!, arguments, run, baseline);
        });
    }

    private static void Write(Utf8JsonWriter writer, StraceCommand command, IReadOnlyList<string> arguments, InjectRun run, Dictionary<int, byte[]> baseline)
    {
        writer.WriteNumber("count", run.Returns.Count);
        Array("returns", run.Returns, writer.WriteNumberValue);
        if (!command.IsSummary)
        {
            Array("printed", run.Printed.Where(static line => line.IsPlain), line => writer.WriteNumberValue(line.Index));
            Array("noted", run.Noted, note =>
            {
                writer.WriteStartArray();
                writer.WriteNumberValue(note.Index);
                writer.WriteStringValue(note.Note);
                writer.WriteEndArray();
            });
            Array("signal_after", run.SignalAfter, index => JsonSerializer.Serialize(writer, index));
        }

        if (run.HandlerRunsAfter.Count != 0)
            Array("handler_runs_after", run.HandlerRunsAfter, writer.WriteNumberValue);
        if (arguments.Any(static argument => argument.Contains("delay_", StringComparison.Ordinal)))
            Array("delayed", run.Delayed, writer.WriteNumberValue);
        if (arguments.Any(static argument => argument.Contains("poke_", StringComparison.Ordinal)))
            WriteBuffers(writer, Buffers(run), baseline);
        writer.WriteNumber("wait_status", run.Killed);

        void Array<T>(string name, IEnumerable<T> items, Action<T> write)
        {
            writer.WriteStartArray(name);
            foreach (T item in items)
                write(item);
            writer.WriteEndArray();
        }
    }

    private static Dictionary<int, byte[]> Buffers(InjectRun run) => s_buffers.ToDictionary(static index => index, run.BufferOf);

    private static void WriteBuffers(Utf8JsonWriter writer, Dictionary<int, byte[]> buffers, Dictionary<int, byte[]> baseline)
    {
        writer.WriteStartObject("buffers_changed");
        foreach ((int index, byte[] bytes) in buffers)
        {
            if (!bytes.AsSpan().SequenceEqual(baseline[index]))
                writer.WriteString(index.ToString(System.Globalization.CultureInfo.InvariantCulture), Convert.ToHexStringLower(bytes.AsSpan().TrimEnd((byte)0)));
        }

        writer.WriteEndObject();
    }
}
