using System;
using System.Collections.Generic;
using System.Linq;

namespace SyscallGen.Models;

/// <summary>
/// The rows that the <c>.tbl</c> files together give one table. Each number stands there once and each name once, as asm/unistd_64.h can define a
/// name only once; an entry may stand at several numbers, and serves them all.
/// </summary>
internal sealed class TblTable
{
    private readonly SortedDictionary<int, TblRow> _rows = [];
    private readonly List<(TblRow Row, TblRow First)> _contradictions = [];
    private readonly ILookup<string, TblRow> _byEntry;
    private readonly ILookup<string, TblRow> _byCompatEntry;

    /// <summary>The table of some rows; of two that contradict each other, the first counts.</summary>
    public TblTable(IEnumerable<TblRow> rows)
    {
        Dictionary<string, TblRow> byName = new(StringComparer.Ordinal);
        foreach (TblRow row in rows)
        {
            if (!_rows.TryGetValue(row.Number, out TblRow? first) && !byName.TryGetValue(row.Name, out first))
            {
                _rows.Add(row.Number, row);
                byName.Add(row.Name, row);
            }
            else if (first != row with { Line = first.Line, Abi = first.Abi })
                _contradictions.Add((row, first));
        }

        _byEntry = _rows.Values.ToLookup(static row => row.Entry, StringComparer.Ordinal);
        _byCompatEntry = _rows.Values.ToLookup(static row => row.CompatEntry, StringComparer.Ordinal);
    }

    /// <summary>The rows in number order.</summary>
    public IEnumerable<TblRow> Rows => _rows.Values;

    public bool IsEmpty => _rows.Count == 0;

    /// <summary>The rows that do not count, each with the one that it contradicts.</summary>
    public IReadOnlyList<(TblRow Row, TblRow First)> Contradictions => _contradictions;

    public TblRow? At(int number) => _rows.TryGetValue(number, out TblRow? row) ? row : null;

    /// <summary>The rows of an entry point in number order.</summary>
    public IEnumerable<TblRow> OfEntry(string entry) => _byEntry[entry];

    /// <summary>The rows of a compat entry point in number order.</summary>
    public IEnumerable<TblRow> OfCompatEntry(string entry) => _byCompatEntry[entry];
}
