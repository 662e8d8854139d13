using System;
using System.Collections.Generic;
using System.Linq;
using SyscallGen.Models;

namespace SyscallGen.Assembling;

/// <summary>
/// The row of a <c>.tbl</c> file that a call without a number probably means: <c>ClockGettime</c> is called <c>clockgettime</c>, and the
/// row's entry is <c>sys_clock_gettime</c>; <c>Stat</c> is the name of a row whose entry is <c>sys_newstat</c>.
/// </summary>
internal static class RowProposal
{
    /// <summary>The name that would find the row.</summary>
    /// <param name="stub">The call.</param>
    /// <param name="files">The files.</param>
    /// <returns>Null where no row, or more than one, looks like it.</returns>
    public static string? NameFor(StubSpec stub, TblIndex files)
    {
        bool isCompat = stub.Kind == SyscallKind.Compat;
        IEnumerable<(string Entry, string Row)> rows = isCompat
            ? files.Ia32.Rows.Select(static row => (row.CompatEntry, row.Name))
            : files.X64.Rows.Select(static row => (row.Entry, row.Name));
        string wanted = Letters(stub.Name);
        List<string> names = [.. rows
            .Where(row => row.Entry.Length != 0 && (Letters(NameOf(row.Entry)) == wanted || Letters(row.Row) == wanted))
            .Select(static row => NameOf(row.Entry))
            .Distinct()];
        return names is [{ } only] ? only : null;
    }

    /// <summary>What to do about a call without a number, as the end of a message.</summary>
    public static string Advice(StubSpec stub, TblIndex files) => NameFor(stub, files) is { } name
        ? $"Name = \"{name}\" would find one"
        : "write the number in the attribute, or add the row";

    private static string NameOf(string entry)
    {
        string name = entry.StartsWith("compat_", StringComparison.Ordinal) ? entry.Substring("compat_".Length) : entry;
        return name.StartsWith("sys_", StringComparison.Ordinal) ? name.Substring("sys_".Length) : name;
    }

    private static string Letters(string name) => name.Replace("_", "").ToLowerInvariant();
}
