using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using SyscallKit.Seccomp;

namespace SyscallKit.Tests.Seccomp;

/// <summary>Random programs.</summary>
internal static class Programs
{
    // Cells that the programs use; each begins with storing them.
    private const int CellCount = 3;

    private static readonly uint[] s_constants =
        [0, 1, 2, 3, 7, 8, 31, 32, 39, 255, 0x5401, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe, 0xffff_ffff, SeccompData.ArchX64, SeccompData.ArchI386, SeccompData.X32Bit];

    private static readonly uint[] s_results =
    [
        0x8000_0000, 0, 0x0003_0007, 0x0005_0001, 0x0005_ffff, 0x7fc0_0000, 0x7ff0_0002, 0x7ffc_0000, 0x7fff_0000, 0x7fff_0001, 0x0001_0000, 0x7ffe_0000, 0xffff_0000,
    ];

    private static readonly BpfForm[] s_forms = [.. BpfForms.All.Where(static form => form is { Operation: not null, Returns: false })];

    // Comparisons of what policies compare, and everything else that there is.
    private static readonly BpfForm[] s_usual = [.. s_forms.Where(static form => form.Operation is BpfOperation.LoadWord or BpfOperation.JeqK or BpfOperation.JgtK or BpfOperation.JgeK or BpfOperation.JsetK or BpfOperation.AndK)];

    private static readonly BpfForm s_returnConstant = BpfForms.Find("ret", BpfOperand.Constant)!;
    private static readonly BpfForm s_returnA = BpfForms.Find("ret", BpfOperand.A)!;

    public static Gen<uint> Constant { get; } = Gen.OneOf(Gen.OneOf(s_constants), Gen.UInt[0, 64], Gen.UInt);

    /// <summary>Any instruction: bytes.</summary>
    public static Gen<SockFilter> AnyInstruction { get; } = Gen.OneOf(
        Gen.Select(Gen.UShort, Gen.Byte, Gen.Byte, Gen.UInt, static (code, jt, jf, k) => new SockFilter(code, jt, jf, k)),
        Gen.Select(Gen.OneOf([.. BpfForms.All]), Gen.Byte[0, 3], Gen.Byte[0, 3], Constant, static (form, jt, jf, k) => new SockFilter(form.Code, jt, jf, k)));

    /// <summary>Any bytes, those that are as good as a filter among them.</summary>
    public static Gen<SockFilter[]> Any { get; } = AnyInstruction.Array[0, 24];

    /// <summary>Programs that Linux accepts.</summary>
    public static Gen<SockFilter[]> Valid { get; } = ValidOf(Gen.OneOf(Gen.OneOf(s_forms), Gen.OneOf(s_usual)), 30);

    /// <summary>Programs of loads, comparisons and AND only, as policies are.</summary>
    public static Gen<SockFilter[]> Policy { get; } = ValidOf(Gen.OneOf(s_usual), 30);

    /// <summary>Calls whose fields are often what the programs compare with.</summary>
    public static Gen<SeccompData> Call { get; } = Gen.Select(
        Gen.OneOf(Gen.Int[0, 600], Gen.Int, Constant.Select(static nr => unchecked((int)nr))),
        Gen.OneOf(SeccompData.ArchX64, SeccompData.ArchI386),
        Wide.Array[7],
        static (nr, arch, wide) =>
        {
            SeccompData data = new() { nr = nr, arch = arch, instruction_pointer = wide[6] };
            for (int i = 0; i < SeccompArguments.Count; i++)
                data.args[i] = wide[i];
            return data;
        });

    private static Gen<ulong> Wide => Gen.Select(Constant, Constant, Gen.Bool, static (low, high, isNarrow) => isNarrow ? low : (ulong)high << 32 | low);

    private static Gen<SockFilter[]> ValidOf(Gen<BpfForm> forms, int length) => Gen.Select(
        Gen.Select(forms, Constant, Gen.Byte[0, 4], Gen.Byte[0, 4], Gen.UInt[0, 15], static (form, k, jt, jf, small) => (form, k, jt, jf, small)).Array[0, length],
        Gen.OneOf(s_results).Array[1, 4],
        Gen.Bool,
        static (body, results, endsWithA) =>
        {
            List<SockFilter> program = [.. Enumerable.Range(0, CellCount).Select(static cell => new SockFilter(0x02, 0, 0, (uint)cell))];
            for (int i = 0; i < body.Length; i++)
            {
                (BpfForm form, uint k, byte jt, byte jf, uint small) = body[i];
                // Jumps go as far as the returns at the end.
                int room = body.Length - i - 1 + results.Length;
                program.Add(form.Operand == BpfOperand.Label
                    ? new SockFilter(form.Code, 0, 0, Math.Min(small, (uint)room - 1))
                    : new SockFilter(form.Code, form.IsBranch ? Near(jt, room) : (byte)0, form.IsBranch ? Near(jf, room) : (byte)0, OperandOf(form, k, small)));
            }

            program.AddRange(results.Select((value, index) => endsWithA && index == results.Length - 1
                ? new SockFilter(s_returnA.Code, 0, 0, 0)
                : new SockFilter(s_returnConstant.Code, 0, 0, value)));
            return program.ToArray();
        });

    private static byte Near(byte skipped, int room) => (byte)Math.Min(skipped, room - 1);

    private static uint OperandOf(BpfForm form, uint k, uint small) => form switch
    {
        { HasK: false } => 0,
        { Operand: BpfOperand.Absolute } => small * 4,
        { Operand: BpfOperand.Cell } => small % CellCount,
        { Operation: BpfOperation.LshK or BpfOperation.RshK } => k % 32,
        { Operation: BpfOperation.DivK } => Math.Max(k, 1),
        _ => k,
    };
}
