using System.Text.Json;
using SyscallKit.Processor;
using SyscallKit.Processor.Instructions;

namespace SyscallKit.Conformance;

/// <summary>The instruction of a recorded case.</summary>
/// <param name="Mnemonic">The manual's name.</param>
/// <param name="Form">How it was encoded.</param>
internal sealed record RecordedInstruction(string Mnemonic, InstructionForm Form)
{
    public static RecordedInstruction Read(JsonField json)
    {
        Prefixes prefixes = (json.Field("rex_w").Flag() ? Prefixes.RexW : Prefixes.None)
            | (json.Field("prefix66").Flag() ? Prefixes.OperandSize : Prefixes.None)
            | (json.Field("lock").Flag() ? Prefixes.Lock : Prefixes.None);
        uint length = json.Field("length").Small();
        if (length == 0)
            throw new JsonException("length is 0");
        string mnemonic = json.Field("mnemonic").Text();
        if (mnemonic is not ("SYSCALL" or "SYSRET" or "SYSENTER" or "SYSEXIT" or "SWAPGS" or "RDMSR" or "WRMSR"))
            throw new JsonException("mnemonic is \"" + mnemonic + "\", which is not emulated");
        return new RecordedInstruction(mnemonic, new InstructionForm((byte)uint.Min(length, byte.MaxValue), prefixes));
    }

    public Fault Execute(ref ProcessorState state) => Mnemonic switch
    {
        "SYSCALL" => Instruction.Syscall(ref state, Form),
        "SYSRET" => Instruction.Sysret(ref state, Form),
        "SYSENTER" => Instruction.Sysenter(ref state, Form),
        "SYSEXIT" => Instruction.Sysexit(ref state, Form),
        "SWAPGS" => Instruction.Swapgs(ref state, Form),
        "RDMSR" => Instruction.Rdmsr(ref state, Form),
        _ => Instruction.Wrmsr(ref state, Form),
    };
}
