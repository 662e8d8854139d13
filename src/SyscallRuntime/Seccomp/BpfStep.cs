using System;

namespace SyscallKit.Seccomp;

/// <summary>An instruction of a checked filter, decoded: what the interpreter reads.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="IfTrue">The next step after a jump, counted from the filter's start, if its comparison holds.</param>
/// <param name="IfFalse">The next step if not.</param>
/// <param name="K">The operand: a constant, or the index of a word or cell.</param>
internal readonly record struct BpfStep(BpfOperation Operation, ushort IfTrue, ushort IfFalse, uint K)
{
    /// <summary>Decodes a checked program.</summary>
    public static BpfStep[] DecodeAll(ReadOnlySpan<SockFilter> program)
    {
        BpfStep[] steps = new BpfStep[program.Length];
        for (int i = 0; i < steps.Length; i++)
            steps[i] = Decode(program[i], i);
        return steps;
    }

    private static BpfStep Decode(SockFilter instruction, int at)
    {
        (ushort code, byte jt, byte jf, uint k) = instruction;
        BpfForm form = BpfForms.Find(code)!;
        int next = at + 1;
        BpfOperation operation = form.Operation!.Value;
        return form switch
        {
            { IsBranch: true } => new BpfStep(operation, (ushort)(next + jt), (ushort)(next + jf), k),
            { Operand: BpfOperand.Label } => new BpfStep(operation, (ushort)(next + (int)k), 0, 0),
            { Operand: BpfOperand.Absolute } => new BpfStep(operation, 0, 0, k / sizeof(uint)),
            // seccomp_check_filter makes a constant of it.
            { Operand: BpfOperand.Length } => new BpfStep(operation, 0, 0, SeccompData.Size),
            _ => new BpfStep(operation, 0, 0, k),
        };
    }
}
