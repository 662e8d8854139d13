using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using SyscallKit.Metadata;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>Looks through an audit for what slips through.</summary>
internal static class AuditFindings
{
    private const int MaxNamed = 8;

    public static ImmutableArray<SeccompFinding> Of(SeccompAudit audit, SyscallTable? table) =>
    [
        .. ArchitectureUnchecked(audit, table), .. Compat(audit, table), .. X32(audit, table),
        .. FutureCalls(audit, SyscallAbi.X64), .. FutureCalls(audit, SyscallAbi.Ia32), .. Incomplete(audit, SyscallAbi.X64), .. Incomplete(audit, SyscallAbi.Ia32),
    ];

    // Filters that say the same of both tables for each number that they see, and not the same of all numbers.
    private static IEnumerable<SeccompFinding> ArchitectureUnchecked(SeccompAudit audit, SyscallTable? table)
    {
        (SeccompAuditRow Native, SeccompAuditRow Compat)[] pairs =
        [
            .. Enumerable.Range(0, AuditRows.NumberCount).Where(static number => !SeccompAllowBitmap.IsUnfiltered(SeccompData.ArchX64, number))
                .Select(number => (audit[SyscallAbi.X64, number], audit[SyscallAbi.Ia32, number])),
        ];
        if (!pairs.All(static pair => pair.Native.SaysTheSameAs(pair.Compat)) || pairs.All(pair => pair.Native.SaysTheSameAs(pairs[0].Native)))
            yield break;
        int[] numbers =
        [
            .. pairs.Select(static pair => pair.Compat)
                .Where(row => row.Permission != SeccompPermission.Refused && MeansAnother(table, row.First)).Select(static row => row.First),
        ];
        if (numbers.Length == 0)
            yield break;
        yield return new SeccompFinding(
            SeccompFindingKind.ArchitectureUnchecked, SyscallAbi.Ia32, [.. numbers],
            "The architecture is not checked: int 0x80 lets through, by numbers that mean other calls there, " + List(numbers, SyscallAbi.Ia32, table));
    }

    private static bool MeansAnother(SyscallTable? table, int number) => table is null
        || table.TryGetEntry(SyscallAbi.Ia32, number, out SyscallTableEntry? compat)
        && !(table.TryGetEntry(SyscallAbi.X64, number, out SyscallTableEntry? native) && native.Name == compat.Name);

    private static IEnumerable<SeccompFinding> Compat(SeccompAudit audit, SyscallTable? table)
    {
        int[] numbers =
        [
            .. (table?.Ia32 ?? []).Where(row => table!.TryGetEntry(SyscallAbi.X64, row.Name, out SyscallTableEntry? native)
                && IsOpener(audit[SyscallAbi.Ia32, row.Number], audit[SyscallAbi.X64, native.Number])).Select(static row => row.Number),
        ];
        if (numbers.Length > 0)
            yield return new SeccompFinding(SeccompFindingKind.Compat, SyscallAbi.Ia32, [.. numbers], "int 0x80 lets through what 64-bit calls may not: " + List(numbers, SyscallAbi.Ia32, table));
    }

    private static IEnumerable<SeccompFinding> X32(SeccompAudit audit, SyscallTable? table)
    {
        IEnumerable<(int Number, int X32)> calls = table is null
            ? Enumerable.Range(0, SeccompAllowBitmap.Size).Select(static number => (number, number | SeccompData.X32Bit))
            : table.X64.Select(static row => (row.Number, X32Numbers.Of(row.Name, row.Number)));
        int[] numbers = [.. calls.Where(call => IsOpener(audit[SyscallAbi.X64, call.X32], audit[SyscallAbi.X64, call.Number])).Select(static call => call.X32)];
        if (numbers.Length > 0)
            yield return new SeccompFinding(SeccompFindingKind.X32, SyscallAbi.X64, [.. numbers], "x32 lets through what 64-bit calls may not: " + List(numbers, SyscallAbi.X64, table));
    }

    private static IEnumerable<SeccompFinding> FutureCalls(SeccompAudit audit, SyscallAbi abi)
    {
        SeccompAuditRow later = audit[abi, AuditRows.NumberCount];
        if (later.Permission == SeccompPermission.Allowed)
            yield return new SeccompFinding(SeccompFindingKind.FutureCalls, abi, [later.First], $"{AuditSection.NameOf(abi)} calls that no kernel has yet are let through");
    }

    private static IEnumerable<SeccompFinding> Incomplete(SeccompAudit audit, SyscallAbi abi)
    {
        int[] numbers = [.. audit.Rows.Where(row => row.Abi == abi && !row.IsComplete).Select(static row => row.First)];
        if (numbers.Length > 0)
            yield return new SeccompFinding(SeccompFindingKind.Incomplete, abi, [.. numbers], $"The filters have more ways than were gone, for {numbers.Length} {AuditSection.NameOf(abi)} rows");
    }

    private static bool IsOpener(SeccompAuditRow row, SeccompAuditRow than) => row.Permission > than.Permission;

    private static string List(int[] numbers, SyscallAbi abi, SyscallTable? table)
    {
        string named = string.Join(", ", numbers.Take(MaxNamed).Select(number => NameOf(number, abi, table)));
        return numbers.Length > MaxNamed ? $"{named} and {numbers.Length - MaxNamed} more" : named;
    }

    private static string NameOf(int number, SyscallAbi abi, SyscallTable? table)
    {
        AuditSection section = AuditSection.Of(abi, number);
        string text = (number - section.Base).ToString(CultureInfo.InvariantCulture);
        return section.NameOf(number, table) is { } name ? $"{name} ({text})" : text;
    }
}
