using System;
using System.Collections.Generic;

namespace SyscallKit.Seccomp;

/// <summary>Which numbers are allowed whatever else a call has: Linux's <c>struct action_cache</c> (kernel/seccomp.c).</summary>
/// <remarks>Linux's has a bit for each number of its table; this one for more, where the bit says nothing else than the filters would.</remarks>
internal sealed class SeccompAllowBitmap
{
    /// <summary>The numbers that have a bit: 0 up to here.</summary>
    public const int Size = 512;

    private const int BitsPerWord = 64;
    private const int WordsPerArch = Size / BitsPerWord;

    // Never filtered, by SYSCALL (seccomp_uprobe_exception): what the kernel itself put into the program calls them.
    private const int NR_uretprobe = 335;
    private const int NR_uprobe = 336;

    private readonly ulong[] _ia32 = new ulong[WordsPerArch];

    /// <summary>The numbers of 64-bit calls, a bit for each. Not to be changed.</summary>
    public ulong[] X64 { get; } = new ulong[WordsPerArch];

    /// <summary>That of no filter.</summary>
    public static SeccompAllowBitmap Full { get; } = CreateFull();

    /// <summary>Whether a number is allowed.</summary>
    /// <param name="arch"><see cref="SeccompData.arch"/>.</param>
    /// <param name="nr">The number: any value.</param>
    public bool Contains(uint arch, int nr) =>
        (uint)nr < Size && arch is (SeccompData.ArchX64 or SeccompData.ArchI386) && (BitsOf(arch)[nr / BitsPerWord] >> nr & 1) != 0;

    /// <summary>Whether no filter ever sees a number.</summary>
    public static bool IsUnfiltered(uint arch, int nr) => arch == SeccompData.ArchX64 && nr is NR_uretprobe or NR_uprobe;

    /// <summary>What is left of it under one more filter: <c>seccomp_cache_prepare_bitmap</c>.</summary>
    public SeccompAllowBitmap With(SeccompFilter filter)
    {
        SeccompAllowBitmap bitmap = new();
        foreach (uint arch in (IEnumerable<uint>)[SeccompData.ArchX64, SeccompData.ArchI386])
        {
            for (int nr = 0; nr < Size; nr++)
            {
                if (Contains(arch, nr) && IsConstantAllow(filter.Steps, arch, nr))
                    bitmap.Set(arch, nr);
            }
        }

        return bitmap;
    }

    // seccomp_is_const_allow: as little as it takes for what policies begin with.
    private static bool IsConstantAllow(BpfStep[] steps, uint arch, int nr)
    {
        if (IsUnfiltered(arch, nr))
            return true;
        uint a = 0;
        int at = 0;
        while (true)
        {
            ref readonly BpfStep step = ref steps[at++];
            switch (step.Operation)
            {
                case BpfOperation.LoadWord when step.K == 0:
                    a = (uint)nr;
                    break;
                case BpfOperation.LoadWord when step.K == 1:
                    a = arch;
                    break;
                case BpfOperation.AndK:
                    a &= step.K;
                    break;
                case BpfOperation.Ja:
                    at = step.IfTrue;
                    break;
                case BpfOperation.JeqK or BpfOperation.JgtK or BpfOperation.JgeK or BpfOperation.JsetK:
                    at = BpfArithmetic.Holds(step.Operation, a, step.K) ? step.IfTrue : step.IfFalse;
                    break;
                default:
                    return step is { Operation: BpfOperation.RetK, K: (uint)SeccompAction.Allow };
            }
        }
    }

    private static SeccompAllowBitmap CreateFull()
    {
        SeccompAllowBitmap full = new();
        Array.Fill(full.X64, ulong.MaxValue);
        Array.Fill(full._ia32, ulong.MaxValue);
        return full;
    }

    private void Set(uint arch, int nr) => BitsOf(arch)[nr / BitsPerWord] |= 1UL << nr;

    private ulong[] BitsOf(uint arch) => arch == SeccompData.ArchX64 ? X64 : _ia32;
}
