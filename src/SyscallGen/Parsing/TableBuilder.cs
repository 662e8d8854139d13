using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>Puts a table's calls together: those of its own compilation, those of other assemblies, and the rows that nobody serves.</summary>
internal sealed class TableBuilder
{
    private readonly SortedDictionary<int, TableRow> _x64 = [];
    private readonly SortedDictionary<int, TableRow> _ia32 = [];
    private readonly SortedDictionary<int, TableRow> _compat = [];
    private readonly List<TableConflict> _conflicts = [];
    private readonly string _tableName;

    private TableBuilder(string tableName) => _tableName = tableName;

    /// <summary>The table.</summary>
    /// <param name="table">The table class.</param>
    /// <param name="stubs">The calls of the compilation, numbers filled in.</param>
    /// <param name="files">The <c>.tbl</c> files.</param>
    /// <returns>The same rows whatever the order of files and members.</returns>
    public static TableModel Build(TableSpec table, IEnumerable<StubSpec> stubs, TblIndex files)
    {
        List<TableRow> calls = Collect(table, stubs, files);
        TableBuilder builder = new(table.Container.Self);
        foreach (TableRow call in calls)
            builder.Add(call);
        builder.CheckNames(calls);
        builder.MergeCompat();
        AddUnserved(builder._x64, files.X64Rows);
        AddUnserved(builder._ia32, files.Ia32Rows);
        return new TableModel(
            table,
            builder._x64.Values.ToEquatableArray(),
            builder._ia32.Values.ToEquatableArray(),
            builder._conflicts.ToEquatableArray(),
            calls.ToEquatableArray());
    }

    private static List<TableRow> Collect(TableSpec table, IEnumerable<StubSpec> stubs, TblIndex files)
    {
        ILookup<string, StubSpec> byContainer = stubs.ToLookup(static stub => stub.ContainerKey, StringComparer.Ordinal);
        List<TableRow> calls = [];
        foreach (IncludeSpec include in table.Includes)
        {
            IEnumerable<StubSpec> declared = include.ForeignStubs.Count != 0
                ? include.ForeignStubs.Select(stub => NumberResolver.Resolve(stub, files))
                : byContainer[include.ContainerKey];
            calls.AddRange(declared
                .Where(stub => stub.IsStatic || include.Self.Length != 0)
                .Select(stub => new TableRow(stub.Number >= 0 ? stub.Number : stub.Ia32Number, stub.TableName, stub, include)));
        }

        calls.Sort(static (left, right) => left.Number != right.Number
            ? left.Number.CompareTo(right.Number)
            : string.CompareOrdinal(SortKey(left), SortKey(right)));
        return calls;
    }

    private static string SortKey(TableRow call) => call.Stub!.Kind + call.Stub.Name + " " + call.Include!.Reference + call.Include.Self;

    private void Add(TableRow call)
    {
        StubSpec stub = call.Stub!;
        if (NumberResolver.LacksNumber(stub))
            _conflicts.Add(new TableConflict("SYSK0107", stub, [stub.Name, call.Include!.Reference, "sys_" + stub.Name]));
        if (stub.Kind == SyscallKind.Compat)
        {
            AddRow(_compat, call, stub.Ia32Number, stub.Ia32TableName, "i386 compat");
            return;
        }

        AddRow(_x64, call, stub.Number, stub.TableName, "64-bit");
        AddRow(_ia32, call, stub.Ia32Number, stub.Ia32TableName, "i386");
    }

    private void AddRow(SortedDictionary<int, TableRow> rows, TableRow call, int number, string name, string abi)
    {
        if (number < 0)
            return;
        if (!rows.TryGetValue(number, out TableRow? first))
            rows.Add(number, call with { Number = number, Name = name });
        else
            _conflicts.Add(new TableConflict("SYSK0102", call.Stub!, [abi, Text(number), first.Stub!.Name, call.Stub!.Name, _tableName]));
    }

    // Events and symbols are known by the name alone, as the linker knows them in the kernel.
    private void CheckNames(List<TableRow> calls)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (TableRow call in calls)
        {
            if (!names.Add(call.Stub!.Kind + " " + call.Stub.Name))
                _conflicts.Add(new TableConflict("SYSK0106", call.Stub, [_tableName, call.Stub.Name]));
        }
    }

    // __SYSCALL_WITH_COMPAT: a 32-bit caller gets the compat entry, under the name that the table has already.
    private void MergeCompat()
    {
        foreach (TableRow call in _compat.Values)
            _ia32[call.Number] = _ia32.TryGetValue(call.Number, out TableRow? native) ? call with { Name = native.Name } : call;
    }

    private static void AddUnserved(SortedDictionary<int, TableRow> rows, IEnumerable<TblRow> known)
    {
        foreach (TblRow row in known)
        {
            if (!rows.ContainsKey(row.Number))
                rows.Add(row.Number, new TableRow(row.Number, row.Name, null, null));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
