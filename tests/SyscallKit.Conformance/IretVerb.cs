using System.Globalization;
using System.Text.Json;
using SyscallKit.Processor;

namespace SyscallKit.Conformance;

/// <summary><c>iret CASES.jsonl OUT.jsonl</c>: executes one IRETQ a line.</summary>
internal static class IretVerb
{
    public static void Run(string casesPath, string outputPath) => RecordFile.Replay(casesPath, outputPath, IretCase.Parse, Replay);

    private static void Replay(IretCase recorded, Utf8JsonWriter writer)
    {
        ProcessorState state = recorded.Before;
        Fault fault = recorded.Execute(ref state);
        writer.WriteStartObject();
        writer.WriteString("id", recorded.Id);
        if (fault.IsRaised)
        {
            writer.WriteStartObject("fault");
            writer.WriteNumber("vector", fault.Vector);
            if (fault.ErrorCode is { } code)
                writer.WriteNumber("error_code", code);
            else
                writer.WriteNull("error_code");
        }
        else
        {
            writer.WriteStartObject("after");
            WriteHex(writer, "rip", state.Rip);
            WriteHex(writer, "cs", state.Cs.Selector);
            WriteHex(writer, "ss", state.Ss.Selector);
            WriteHex(writer, "rflags", state.Rflags);
            WriteHex(writer, "rsp", state.Rsp);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteHex(Utf8JsonWriter writer, string name, ulong value) =>
        writer.WriteString(name, "0x" + value.ToString("x", CultureInfo.InvariantCulture));
}
