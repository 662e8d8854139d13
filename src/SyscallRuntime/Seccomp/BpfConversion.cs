using System;

namespace SyscallKit.Seccomp;

/// <summary>How long a filter becomes in Linux, which runs it as extended BPF: <c>bpf_convert_filter</c> (net/core/filter.c).</summary>
internal static class BpfConversion
{
    // A = 0, X = 0, and the context is moved to its register.
    private const int PrologueLength = 3;

    /// <summary>The length of a checked program, converted.</summary>
    public static int LengthOf(ReadOnlySpan<SockFilter> program)
    {
        int length = PrologueLength;
        foreach (SockFilter instruction in program)
            length += LengthOf(instruction);
        return length;
    }

    private static int LengthOf(SockFilter instruction)
    {
        BpfForm form = BpfForms.Find(instruction.Code)!;
        return form switch
        {
            { Operation: BpfOperation.RetK } => 2, // move, exit
            { Operation: BpfOperation.DivX } => 5, // test of X, and an exit with 0
            { IsBranch: true } => BranchLength(instruction, form),
            _ => 1,
        };
    }

    // One jump if one of its ways is the next instruction; jset has no opposite. A constant that would be sign-extended goes to a register first.
    private static int BranchLength(SockFilter branch, BpfForm form)
    {
        bool isOne = branch.Jf == 0 || branch.Jt == 0 && form.Operation is not (BpfOperation.JsetK or BpfOperation.JsetX);
        bool needsRegister = form.Operand == BpfOperand.Constant && (int)branch.K < 0;
        return (isOne ? 1 : 2) + (needsRegister ? 1 : 0);
    }
}
