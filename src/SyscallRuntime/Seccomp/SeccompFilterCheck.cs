using System;
using SyscallKit.Declaring;

namespace SyscallKit.Seccomp;

/// <summary>Which programs Linux takes as a filter: <c>bpf_check_classic</c> (net/core/filter.c), then <c>seccomp_check_filter</c> (kernel/seccomp.c).</summary>
internal static class SeccompFilterCheck
{
    /// <summary><c>BPF_MEMWORDS</c>: how many cells the scratch memory has.</summary>
    public const int CellCount = 16;

    private const ushort AllCells = ushort.MaxValue;

    /// <summary>The first thing that is wrong with a program, or null.</summary>
    public static SeccompFilterError? Check(ReadOnlySpan<SockFilter> program)
    {
        if (program.Length is 0 or > SockFilter.MaxCount)
            return new SeccompFilterError(Errno.EINVAL, -1, $"A filter has 1 to {SockFilter.MaxCount} instructions, not {program.Length}");
        for (int i = 0; i < program.Length; i++)
        {
            if (ProblemOf(program, i) is { } problem)
                return Refuse(program, i, problem);
        }

        if (!BpfForms.Find(program[^1].Code)!.Returns)
            return Refuse(program, program.Length - 1, "the last instruction must be ret");
        return CheckCells(program);
    }

    private static string? ProblemOf(ReadOnlySpan<SockFilter> program, int at)
    {
        (ushort code, byte jt, byte jf, uint k) = program[at];
        // How many instructions can be skipped.
        int room = program.Length - at - 1;
        if (BpfForms.Find(code) is not { } form)
            return "there is no such instruction";
        return form.Operation switch
        {
            null => "a filter of system calls must not have it",
            BpfOperation.DivK when k == 0 => "division by zero",
            BpfOperation.LshK or BpfOperation.RshK when k >= 32 => "a number of 32 bits is shifted by 0 to 31",
            BpfOperation.LoadCell or BpfOperation.LoadXCell or BpfOperation.Store or BpfOperation.StoreX when k >= CellCount => "there are the cells M[0] to M[15]",
            BpfOperation.LoadWord when k >= SeccompData.Size || k % 4 != 0 => "seccomp_data is read at 0, 4, 8 to 60",
            BpfOperation.Ja when k >= room => "the jump leaves the filter",
            _ when form.IsBranch && Math.Max(jt, jf) >= room => "the jump leaves the filter",
            _ => null,
        };
    }

    // check_load_and_stores: a cell is read only where each way to it has stored it. One pass, since jumps go forward only. It knows no
    // end of a way at ret, so that what stands behind a ret and is never reached is judged by the cells stored before it.
    private static SeccompFilterError? CheckCells(ReadOnlySpan<SockFilter> program)
    {
        Span<ushort> stored = stackalloc ushort[program.Length];
        stored.Fill(AllCells);
        ushort now = 0;
        for (int i = 0; i < program.Length; i++)
        {
            (ushort code, byte jt, byte jf, uint k) = program[i];
            BpfForm form = BpfForms.Find(code)!;
            now &= stored[i];
            if (form.StoresCell)
            {
                now |= (ushort)(1 << (int)k);
            }
            else if (form.LoadsCell && (now & (1 << (int)k)) == 0)
            {
                return Refuse(program, i, $"M[{k}] may not have been stored");
            }
            else if (form.Operation == BpfOperation.Ja)
            {
                stored[i + 1 + (int)k] &= now;
                now = AllCells;
            }
            else if (form.IsBranch)
            {
                stored[i + 1 + jt] &= now;
                stored[i + 1 + jf] &= now;
                now = AllCells;
            }
        }

        return null;
    }

    private static SeccompFilterError Refuse(ReadOnlySpan<SockFilter> program, int at, string problem) =>
        new(Errno.EINVAL, at, $"Instruction {at}, {BpfText.Print(program[at], at)}: {problem}");
}
