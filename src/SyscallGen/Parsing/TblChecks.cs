using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>What is to be said of a <c>.tbl</c> file: of its lines, and of the rows that other files contradict.</summary>
internal static class TblChecks
{
    public static IEnumerable<TblProblem> Of(TblFile file, TblIndex files) =>
        [.. file.Problems, .. UnknownAbis(file), .. ReservedNumbers(file), .. Contradictions(file, files.X64, files), .. Contradictions(file, files.Ia32, files)];

    private static IEnumerable<TblProblem> UnknownAbis(TblFile file) => file.Rows
        .Where(static row => !row.IsKnownAbi)
        .GroupBy(static row => row.Abi, StringComparer.Ordinal)
        .Select(static rows => new TblProblem("SYSK0204", rows.First().Line, [rows.Key, NumberList.Of(rows.Select(static row => (row.Name, row.Number)))]));

    private static IEnumerable<TblProblem> ReservedNumbers(TblFile file)
    {
        TblRow[] rows = [.. file.Rows.Where(static row => row.IsX64 && X32Range.Contains(row.Number))];
        return rows.Length == 0 ? [] : [new TblProblem("SYSK0115", rows[0].Line, [NumberList.Of(rows.Select(static row => (row.Name, row.Number)))])];
    }

    private static IEnumerable<TblProblem> Contradictions(TblFile file, TblTable table, TblIndex files) => table.Contradictions
        .Where(found => file.Rows.Any(row => ReferenceEquals(row, found.Row)))
        .Select(found => new TblProblem("SYSK0203", found.Row.Line, [Text(found.Row), Text(found.First), files.FileOf(found.First), Text(found.First.Line + 1)]));

    // As it stands in the file, but for blanks and columns that say nothing.
    private static string Text(TblRow row)
    {
        List<string> columns = [Text(row.Number), row.Abi, row.Name, row.Entry, row.CompatEntry, row.NoReturn ? "noreturn" : ""];
        int last = columns.FindLastIndex(static column => column.Length != 0);
        return string.Join(" ", columns.Take(last + 1).Select(static column => column.Length == 0 ? "-" : column));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
