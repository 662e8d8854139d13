using System.Collections.Generic;
using System.Linq;
using SyscallGen.Models;

namespace SyscallGen.Assembling;

/// <summary>What a table and the <c>.tbl</c> files do not have in common: rows that no call serves, and calls that no row has.</summary>
internal static class TblCoverage
{
    public static IEnumerable<TableRemark> Remarks(string table, IReadOnlyCollection<StubSpec> calls, IEnumerable<TblRow> unservedX64, IEnumerable<TblRow> unservedIa32, TblIndex files)
    {
        // A row without an entry point is a number that Linux does not serve either.
        string rows = List(
            unservedX64.Where(static row => row.Entry.Length != 0).Select(static row => (row.Entry, row.Number)),
            unservedIa32.Where(static row => row.Entry.Length + row.CompatEntry.Length != 0).Select(static row => (row.Entry.Length != 0 ? row.Entry : row.CompatEntry, row.Number)));
        if (rows.Length != 0)
            yield return new TableRemark("SYSK0205", [table, rows]);

        string extra = List(
            files.X64.IsEmpty ? [] : calls.Where(call => call.Number >= 0 && files.X64Of(call).Count == 0).Select(static call => (call.Symbol, call.Number)),
            files.Ia32.IsEmpty ? [] : calls.Where(call => call.Ia32Number >= 0 && files.Ia32Of(call).Count == 0).Select(static call => (call.Symbol, call.Ia32Number)));
        if (extra.Length != 0)
            yield return new TableRemark("SYSK0206", [table, extra]);
    }

    private static string List(IEnumerable<(string, int Number)> x64, IEnumerable<(string, int Number)> ia32)
    {
        string[] parts = [List("64-bit ", x64), List("i386 ", ia32)];
        return string.Join("; ", parts.Where(static part => part.Length != 0));
    }

    private static string List(string abi, IEnumerable<(string, int Number)> items)
    {
        string list = NumberList.Of(items.OrderBy(static item => item.Number));
        return list.Length == 0 ? "" : abi + list;
    }
}
