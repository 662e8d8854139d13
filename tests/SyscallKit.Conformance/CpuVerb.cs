using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;
using SyscallKit.Processor;

namespace SyscallKit.Conformance;

/// <summary><c>cpu CASES.jsonl OUT.jsonl</c>: executes one instruction a line.</summary>
internal static class CpuVerb
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
            Replay(ReadCase(line, casesPath, number), writer);
            writer.Flush();
            writer.Reset();
            output.WriteByte((byte)'\n');
        }
    }

    private static CpuCase ReadCase(string line, string path, int number)
    {
        try
        {
            CpuCase read = CpuCase.Parse(line);
            if (read.IsReachable && !read.Before.TryValidate(out string? problem))
                throw new JsonException("no processor can be in this state: " + problem);
            return read;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string with half a surrogate pair.
            throw new InputException(path + ":" + number.ToString(CultureInfo.InvariantCulture) + ": " + problem.Message);
        }
    }

    private static void Replay(CpuCase recorded, Utf8JsonWriter writer)
    {
        ProcessorState state = recorded.Before;
        Fault fault = recorded.Instruction.Execute(ref state);
        writer.WriteStartObject();
        writer.WriteString("id", recorded.Id);
        if (fault.IsRaised)
            StateJson.WriteFault(writer, fault, state.Rip);
        else
            StateJson.WriteState(writer, "after", in state);
        writer.WriteEndObject();
    }
}
