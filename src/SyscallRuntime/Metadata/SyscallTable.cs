using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace SyscallKit.Metadata;

/// <summary>The contents of a kernel's system-call tables: numbers and names both ways, and what belongs to them.</summary>
public sealed class SyscallTable
{
    private readonly FrozenDictionary<int, SyscallTableEntry>[] _byNumber;
    private readonly FrozenDictionary<string, SyscallTableEntry>[] _byName;

    /// <summary>The tables of both ABIs.</summary>
    /// <param name="x64">The 64-bit rows; each number once.</param>
    /// <param name="ia32">The i386 rows; each number once.</param>
    /// <param name="errorInjectionWhitelist">The stubs that may be made to fail.</param>
    public SyscallTable(
        ImmutableArray<SyscallTableEntry> x64,
        ImmutableArray<SyscallTableEntry> ia32,
        ImmutableArray<ErrorInjectionEntry> errorInjectionWhitelist)
    {
        X64 = x64;
        Ia32 = ia32;
        ErrorInjectionWhitelist = errorInjectionWhitelist;
        _byNumber = [ByNumber(x64), ByNumber(ia32)];
        _byName = [ByName(x64), ByName(ia32)];
        NR_syscalls = End(x64);
        IA32_NR_syscalls = End(ia32);
    }

    /// <summary>The 64-bit rows in number order.</summary>
    public ImmutableArray<SyscallTableEntry> X64 { get; }

    /// <summary>The i386 rows in number order.</summary>
    public ImmutableArray<SyscallTableEntry> Ia32 { get; }

    /// <summary>The stubs that may be made to fail: Linux's section <c>_error_injection_whitelist</c>.</summary>
    public ImmutableArray<ErrorInjectionEntry> ErrorInjectionWhitelist { get; }

    /// <summary>One more than the largest 64-bit number.</summary>
    public int NR_syscalls { get; }

    /// <summary>One more than the largest i386 number.</summary>
    public int IA32_NR_syscalls { get; }

    /// <summary>The row of a number.</summary>
    /// <param name="abi">Which table.</param>
    /// <param name="number">The number: any value.</param>
    /// <param name="entry">The row.</param>
    /// <returns>False for a number without a call.</returns>
    public bool TryGetEntry(SyscallAbi abi, int number, [NotNullWhen(true)] out SyscallTableEntry? entry) =>
        _byNumber[(int)abi].TryGetValue(number, out entry);

    /// <summary>The row of a name.</summary>
    /// <param name="abi">Which table.</param>
    /// <param name="name">The name in the table (<c>stat</c>); case matters.</param>
    /// <param name="entry">The row.</param>
    /// <returns>False for a name that the table does not have.</returns>
    public bool TryGetEntry(SyscallAbi abi, string name, [NotNullWhen(true)] out SyscallTableEntry? entry) =>
        _byName[(int)abi].TryGetValue(name, out entry);

    /// <summary>The metadata of a 64-bit number: Linux's <c>syscall_nr_to_meta</c>.</summary>
    /// <param name="number">The number: any value.</param>
    /// <returns>The metadata, or null.</returns>
    public SyscallMetadata? syscall_nr_to_meta(int number) =>
        _byNumber[(int)SyscallAbi.X64].TryGetValue(number, out SyscallTableEntry? entry) ? entry.Metadata : null;

    private static FrozenDictionary<int, SyscallTableEntry> ByNumber(ImmutableArray<SyscallTableEntry> rows)
    {
        Dictionary<int, SyscallTableEntry> byNumber = [];
        foreach (SyscallTableEntry row in rows)
        {
            if (!byNumber.TryAdd(row.Number, row))
                throw new ArgumentException($"Number {row.Number} is given to both {byNumber[row.Number].EntryPoint} and {row.EntryPoint}.", nameof(rows));
        }

        return byNumber.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, SyscallTableEntry> ByName(ImmutableArray<SyscallTableEntry> rows)
    {
        // A name may stand at two numbers; the last one counts, as in init_ftrace_syscalls.
        Dictionary<string, SyscallTableEntry> byName = new(StringComparer.Ordinal);
        foreach (SyscallTableEntry row in rows)
            byName[row.Name] = row;
        return byName.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static int End(ImmutableArray<SyscallTableEntry> rows)
    {
        int end = 0;
        foreach (SyscallTableEntry row in rows)
            end = Math.Max(end, row.Number + 1);
        return end;
    }
}
