using System.Collections.Generic;
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
        List<string> refused = [];
        int number = 0;
        while (cases.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            CpuCase recorded = RecordLine.Parse(line, casesPath, number, CpuCase.Parse);
            if (recorded.IsReachable && !recorded.Before.TryValidate(out string? problem))
            {
                refused.Add(RecordLine.Place(casesPath, number) + "no processor can be in this state: " + problem);
                Refuse(recorded, problem, writer);
            }
            else
            {
                Replay(recorded, writer);
            }

            writer.Flush();
            writer.Reset();
            output.WriteByte((byte)'\n');
        }

        // One bad state does not cost the other records their lines.
        if (refused.Count != 0)
            throw new InputException(string.Join('\n', refused));
    }

    private static void Refuse(CpuCase recorded, string problem, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", recorded.Id);
        writer.WriteString("refused", problem);
        writer.WriteEndObject();
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
