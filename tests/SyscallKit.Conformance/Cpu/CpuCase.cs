using System.Text.Json;
using SyscallKit.Processor;

namespace SyscallKit.Conformance;

/// <summary>A recorded case, as far as it has to be known to execute it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="IsReachable">Whether software can make the start state.</param>
/// <param name="Before">The start state.</param>
/// <param name="Instruction">What is executed.</param>
internal sealed record CpuCase(string Id, bool IsReachable, ProcessorState Before, RecordedInstruction Instruction)
{
    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">The line is no such record; the message names the field.</exception>
    public static CpuCase Parse(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        Vendor vendor = root.Vendor();
        ProcessorState before = StateJson.ReadState(root.Field("before"), vendor);
        RecordedInstruction instruction = RecordedInstruction.Read(root.Field("instruction"));
        bool isReachable = !root.TryGetProperty("reachable", out JsonElement reachable) || reachable.ValueKind != JsonValueKind.False;
        return new CpuCase(root.Field("id").Text(), isReachable, before, instruction);
    }
}
