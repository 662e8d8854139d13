using System;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace SyscallKit.Seccomp;

/// <summary>Programs of classic BPF as text: the assembly language of Linux's <c>bpf_asm</c> and <c>bpf_dbg</c> (Documentation/networking/filter.rst).</summary>
/// <remarks>
/// <para><c>ld [4]</c>, <c>jeq #0xc000003e, next, refuse</c>, <c>ret #0x7fff0000</c>: one instruction after the other, labels <c>refuse:</c> before
/// them, comments behind <c>;</c> or as in C. A jump without its second label goes on with the next instruction if its comparison does not hold. An
/// instruction may also be its four numbers, <c>{ 0x06, 0, 0, 0x7fff0000 }</c>, as <c>bpf_asm -c</c> prints it.</para>
/// <para>Of the language only the names of packets' fields (<c>ld #proto</c>) are missing, which no filter of system calls may use.</para>
/// </remarks>
public static class BpfText
{
    private const int CommentColumn = 34;

    /// <summary>Reads a program.</summary>
    /// <param name="text">The text.</param>
    /// <param name="program">The instructions, in no way checked.</param>
    /// <param name="error">Why it is none.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryAssemble(string text, out ImmutableArray<SockFilter> program, [NotNullWhen(false)] out BpfTextError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new BpfAssembler(text).TryRead(out program, out error);
    }

    /// <summary>The same for a text that is meant to be right.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The instructions, in no way checked.</returns>
    /// <exception cref="FormatException">It is no program; the message names the line.</exception>
    public static ImmutableArray<SockFilter> Assemble(string text) =>
        TryAssemble(text, out ImmutableArray<SockFilter> program, out BpfTextError? error) ? program : throw new FormatException(error.ToString());

    /// <summary>Writes a program, each instruction with a label that is its number, and with a comment on what it means to a call.</summary>
    /// <param name="program">The instructions: any. What assembly language cannot say is written as numbers.</param>
    /// <returns>The text, from which <see cref="Assemble"/> makes the same instructions.</returns>
    public static string Disassemble(ReadOnlySpan<SockFilter> program)
    {
        StringBuilder text = new();
        for (int i = 0; i < program.Length; i++)
        {
            string line = $"l{i}:".PadRight(7) + (Reaches(program, i) ? Print(program[i], i) : Raw(program[i]));
            string comment = BpfComment.Of(program, i);
            text.Append(comment.Length == 0 ? line : line.PadRight(CommentColumn) + " ; " + comment).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>An instruction as text, without label and comment.</summary>
    /// <param name="instruction">The instruction.</param>
    /// <param name="at">Its number, from which its jumps go.</param>
    internal static string Print(SockFilter instruction, int at)
    {
        (ushort code, byte jt, byte jf, uint k) = instruction;
        if (BpfForms.Find(code) is not { } form || !form.IsBranch && (jt | jf) != 0 || !form.HasK && k != 0)
            return Raw(instruction);
        return form.Operand switch
        {
            BpfOperand.Label => $"{form.Mnemonic} {LabelOf(at, k)}",
            _ when form.IsBranch => PrintBranch(form, instruction, at),
            BpfOperand.None => form.Mnemonic,
            _ => $"{form.Mnemonic} {OperandOf(form, k)}",
        };
    }

    // A jump whose first way is the next instruction has a name for the opposite.
    private static string PrintBranch(BpfForm form, SockFilter branch, int at)
    {
        string operand = OperandOf(form, branch.K);
        if (branch.Jf == 0)
            return $"{form.Mnemonic} {operand}, {LabelOf(at, branch.Jt)}";
        return branch.Jt == 0 && BpfOpposites.Of(form.Mnemonic) is { } opposite
            ? $"{opposite} {operand}, {LabelOf(at, branch.Jf)}"
            : $"{form.Mnemonic} {operand}, {LabelOf(at, branch.Jt)}, {LabelOf(at, branch.Jf)}";
    }

    private static string OperandOf(BpfForm form, uint k) => form.Operand switch
    {
        BpfOperand.Constant => "#" + Hexadecimal(k),
        BpfOperand.X => "x",
        BpfOperand.A => "a",
        BpfOperand.Absolute => $"[{k}]",
        BpfOperand.Indexed => $"[x + {k}]",
        BpfOperand.Cell => $"M[{k}]",
        BpfOperand.HeaderLength => $"4*([{k}]&0xf)",
        _ => "#len",
    };

    private static string LabelOf(int at, uint skipped) => "l" + ((ulong)at + 1 + skipped).ToString(CultureInfo.InvariantCulture);

    private static string Raw(SockFilter instruction) =>
        $"{{ 0x{instruction.Code:x2}, {instruction.Jt}, {instruction.Jf}, 0x{instruction.K:x8} }}";

    private static string Hexadecimal(uint value) => "0x" + value.ToString("x", CultureInfo.InvariantCulture);

    // A label behind the end cannot be written.
    private static bool Reaches(ReadOnlySpan<SockFilter> program, int at)
    {
        (ushort code, byte jt, byte jf, uint k) = program[at];
        int room = program.Length - at - 1;
        return BpfForms.Find(code) switch
        {
            { Operand: BpfOperand.Label } => k < room,
            { IsBranch: true } => Math.Max(jt, jf) < room,
            _ => true,
        };
    }
}
