using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SyscallGen.Models;

namespace SyscallGen.Assembling;

/// <summary>
/// The constants of a table's numbers, as asm/unistd_64.h and asm/unistd_32_ia32.h have them. One that would stand for two numbers is left out,
/// and one that the author has written must say what the table says: none ever names another number than the table's.
/// </summary>
internal sealed class TableConstants
{
    private readonly Dictionary<string, (int Number, string Row, StubSpec? Stub)> _first = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal);
    private readonly List<TableRemark> _remarks = [];
    private readonly Dictionary<string, WrittenNumber> _written;
    private readonly string _table;

    /// <summary>The constants of a table.</summary>
    public TableConstants(TableSpec table, IEnumerable<TableRow> x64, IEnumerable<TableRow> ia32)
    {
        _table = table.Container.Self;
        _written = table.WrittenNumbers.ToDictionary(static written => written.Name, StringComparer.Ordinal);
        NumberConstant[] ofX64 = [.. x64.Where(row => IsFirst(row, "__NR_", "64-bit")).Select(static row => new NumberConstant("__NR_" + row.Name, row))];
        NumberConstant[] ofIa32 = [.. ia32.Where(row => IsFirst(row, "__NR_ia32_", "i386")).Select(static row => new NumberConstant("__NR_ia32_" + row.Name, row))];
        CheckWritten();
        X64 = ofX64.Where(IsGenerated).ToEquatableArray();
        Ia32 = ofIa32.Where(IsGenerated).ToEquatableArray();
    }

    /// <summary>Those of the 64-bit table.</summary>
    public EquatableArray<NumberConstant> X64 { get; }

    /// <summary>Those of the i386 table.</summary>
    public EquatableArray<NumberConstant> Ia32 { get; }

    public IEnumerable<TableRemark> Remarks => _remarks;

    // Whether this is the first row that its constant stands for. A second one is no harm if it has the same number.
    private bool IsFirst(TableRow row, string prefix, string abi)
    {
        string name = prefix + row.Name;
        string text = Text(row.Number) + " (" + abi + " " + (row.Stub?.Symbol ?? row.Name) + ")";
        if (!_first.TryGetValue(name, out (int Number, string Row, StubSpec? Stub) first))
        {
            _first.Add(name, (row.Number, text, row.Stub));
            return true;
        }

        if (first.Number != row.Number)
        {
            _ambiguous.Add(name);
            // Two calls of one name in a table are refused for that already (SYSK0106).
            if (row.Stub is null || row.Stub == first.Stub || row.Stub.Symbol != first.Stub?.Symbol)
                _remarks.Add(new TableRemark("SYSK0114", [name, first.Row, text, _table], row.Stub ?? first.Stub));
        }

        return false;
    }

    private void CheckWritten()
    {
        foreach (WrittenNumber written in _written.Values)
        {
            if (!_first.TryGetValue(written.Name, out (int Number, string Row, StubSpec? Stub) row) || _ambiguous.Contains(written.Name))
                continue;
            if (written.Value is not null && written.Value != Text(row.Number))
                _remarks.Add(new TableRemark("SYSK0113", [written.Name, written.Value, _table, row.Row], Member: written.Name));
        }
    }

    private bool IsGenerated(NumberConstant constant) => !_ambiguous.Contains(constant.Name) && !_written.ContainsKey(constant.Name);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
