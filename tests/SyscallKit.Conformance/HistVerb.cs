using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace SyscallKit.Conformance;

/// <summary><c>hist IN.jsonl OUT.jsonl</c>: does on a fresh machine what each record did on Linux's tracefs, and tells what came of it.</summary>
internal static class HistVerb
{
    public static void Run(string recordsPath, string outputPath)
    {
        using StreamReader records = new(recordsPath, Encoding.UTF8);
        using FileStream output = new(outputPath, FileMode.Create, FileAccess.Write);
        int number = 0;
        while (records.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                Replay(line, output);
            }
            catch (Exception problem) when (problem is JsonException or InvalidOperationException)
            {
                // InvalidOperationException: a string with half a surrogate pair.
                throw new InputException(recordsPath + ":" + number.ToString(CultureInfo.InvariantCulture) + ": " + problem.Message);
            }

            output.WriteByte((byte)'\n');
        }
    }

    /// <summary>Replays one record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="output">Where its answer goes, without a newline.</param>
    public static void Replay(string record, Stream output)
    {
        using JsonDocument document = JsonDocument.Parse(record);
        JsonElement root = document.RootElement;
        HistMachine machine = new();
        using Utf8JsonWriter writer = new(output);
        writer.WriteStartObject();
        writer.WriteString("id", root.Field("id").Text());
        writer.WriteStartArray("steps");
        foreach (JsonElement step in root.Field("steps").Items())
        {
            writer.WriteStartObject();
            Do(step, machine, writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Do(JsonElement step, HistMachine machine, Utf8JsonWriter writer)
    {
        switch (step.Field("op").Text())
        {
            case "write":
                Answer(writer, machine.Write(step.Field("file").Text(), IsTruncated(step.Field("open").Text()), Encoding.UTF8.GetBytes(step.Field("data").Text())));
                break;
            case "read":
                Answer(writer, machine.Read(step.Field("file").Text()));
                break;
            case "calls":
                machine.Call(machine.TaskOf(step.Field("task").Integer()), CallsOf(step));
                break;
            case "fork":
                machine.Fork(machine.TaskOf(step.Field("task").Integer()), (int)step.Field("child").Integer(), CallsOf(step));
                break;
            case string other:
                throw new JsonException("the step \"" + other + "\" is none of write, read, calls and fork");
        }
    }

    private static bool IsTruncated(string open) => open switch
    {
        "trunc" => true,
        "append" => false,
        _ => throw new JsonException("open is \"" + open + "\": it is append or trunc"),
    };

    private static HistCall[] CallsOf(JsonElement step) => [.. step.Field("calls").Items().Select(HistCall.Parse)];

    private static void Answer(Utf8JsonWriter writer, HistAnswer answer)
    {
        writer.WriteNumber("result", answer.Result);
        if (answer.IsOfOpen)
            writer.WriteString("at", "open");
        else if (answer.Bytes is { } bytes && IsText(bytes))
            writer.WriteString("text", Encoding.ASCII.GetString(bytes));
        else if (answer.Bytes is { } binary)
            writer.WriteString("hex", Convert.ToHexStringLower(binary));
    }

    private static bool IsText(byte[] bytes) => !bytes.AsSpan().ContainsAnyExceptInRange((byte)1, (byte)0x7f);
}
