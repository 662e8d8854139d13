using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SyscallGen.Models;

namespace SyscallGen.Assembling;

/// <summary>Puts a table's calls together: those of its own compilation, those of other assemblies, and the rows that nobody serves.</summary>
internal sealed class TableBuilder
{
    private readonly SortedDictionary<int, TableRow> _x64 = [];
    private readonly SortedDictionary<int, TableRow> _ia32 = [];
    private readonly SortedDictionary<int, TableRow> _compat = [];
    private readonly List<TableConflict> _conflicts = [];
    private readonly List<TableRemark> _remarks = [];
    private readonly string _tableName;
    private readonly TblIndex _files;

    private TableBuilder(string tableName, TblIndex files) => (_tableName, _files) = (tableName, files);

    /// <summary>The table.</summary>
    /// <param name="table">The table class.</param>
    /// <param name="stubs">The calls of the compilation, numbers filled in.</param>
    /// <param name="files">The <c>.tbl</c> files.</param>
    /// <returns>The same rows whatever the order of files and members.</returns>
    public static TableModel Build(TableSpec table, IEnumerable<StubSpec> stubs, TblIndex files)
    {
        List<TableRow> calls = Collect(table, stubs, files);
        TableBuilder builder = new(table.Container.Self, files);
        foreach (TableRow call in calls)
            builder.Add(call);
        builder.CheckNames(calls);
        builder.MergeCompat();
        builder.CompareForeign(calls);
        StubSpec[] distinct = [.. calls.Select(static call => call.Stub!).Distinct()];
        TblRow[] unservedX64 = AddUnserved(builder._x64, files.X64, distinct.SelectMany(files.X64Of));
        TblRow[] unservedIa32 = AddUnserved(builder._ia32, files.Ia32, distinct.SelectMany(files.Ia32Of));
        TableConstants constants = new(table, builder._x64.Values, builder._ia32.Values);
        return new TableModel(
            table,
            builder._x64.Values.ToEquatableArray(),
            builder._ia32.Values.ToEquatableArray(),
            builder._conflicts.ToEquatableArray(),
            constants.X64,
            constants.Ia32,
            constants.Remarks.Concat(builder._remarks).Concat(TblCoverage.Remarks(builder._tableName, distinct, unservedX64, unservedIa32, files)).ToEquatableArray(),
            calls.ToEquatableArray());
    }

    private static List<TableRow> Collect(TableSpec table, IEnumerable<StubSpec> stubs, TblIndex files)
    {
        ILookup<TypeKey, StubSpec> byContainer = stubs.ToLookup(static stub => stub.Container);
        List<TableRow> calls = [];
        foreach (IncludeSpec include in table.Includes)
        {
            IEnumerable<StubSpec> declared = include.ForeignStubs.Count != 0
                ? include.ForeignStubs.Select(stub => NumberResolver.Resolve(stub, files))
                : byContainer[include.Container];
            calls.AddRange(declared
                .Where(include.Takes)
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
            _conflicts.Add(new TableConflict("SYSK0107", stub, [stub.Name, call.Include!.Reference.Replace("global::", ""), stub.Symbol]));
        if (stub.Kind == SyscallKind.Compat)
        {
            AddRows(_compat, call, stub.Ia32Number, stub.Ia32TableName, _files.Ia32Of(stub), "i386 compat");
            return;
        }

        AddRows(_x64, call, stub.Number, stub.TableName, _files.X64Of(stub), "64-bit");
        AddRows(_ia32, call, stub.Ia32Number, stub.Ia32TableName, _files.Ia32Of(stub), "i386");
    }

    private void AddRows(SortedDictionary<int, TableRow> rows, TableRow call, int number, string name, IReadOnlyList<TblRow> known, string abi)
    {
        AddRow(rows, call, number, name, abi);
        foreach (TblRow other in NumberResolver.OtherRows(known, number))
            AddRow(rows, call, other.Number, other.Name, abi);
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

    // The author of a call of another assembly has not seen these files.
    private void CompareForeign(List<TableRow> calls)
    {
        foreach (TableRow call in calls.Where(static call => call.Include!.ForeignStubs.Count != 0))
            _remarks.AddRange(TblComparison.Of(call.Stub!, _files).Select(found => new TableRemark(found.Rule, found.Arguments, call.Stub)));
    }

    /// <summary>Adds the rows that nobody serves. Where the attribute gives a call another number than its row, it is served there and not here.</summary>
    private static TblRow[] AddUnserved(SortedDictionary<int, TableRow> rows, TblTable known, IEnumerable<TblRow> served)
    {
        HashSet<TblRow> elsewhere = [.. served];
        TblRow[] unserved = [.. known.Rows.Where(row => !rows.ContainsKey(row.Number) && !elsewhere.Contains(row))];
        foreach (TblRow row in unserved)
            rows.Add(row.Number, new TableRow(row.Number, row.Name, null, null));
        return unserved;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
