using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Metadata;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>What filters let through: for each number of both tables, with the bit of x32 and without, and for all arguments that a call can have.</summary>
/// <remarks>
/// Filters are run with arguments that are not known. Where what they say depends on an argument, both ways are gone, and what was compared on the way
/// is the condition of its end. A bounded amount of work is spent; policies need a fraction of it.
/// </remarks>
public sealed class SeccompAudit
{
    private readonly Dictionary<SyscallAbi, ImmutableArray<SeccompAuditRow>> _rows;
    private readonly SyscallTable? _table;

    private SeccompAudit(Dictionary<SyscallAbi, ImmutableArray<SeccompAuditRow>> rows, SyscallTable? table)
    {
        _rows = rows;
        _table = table;
    }

    /// <summary>All rows: 64-bit calls, then i386 calls, each in the order of their numbers. Together they are all numbers there are.</summary>
    public IEnumerable<SeccompAuditRow> Rows => _rows[SyscallAbi.X64].Concat(_rows[SyscallAbi.Ia32]);

    /// <summary>What of the filters a reader should know: how calls come past what they refuse.</summary>
    public ImmutableArray<SeccompFinding> Findings => AuditFindings.Of(this, _table);

    /// <summary>The row of a number.</summary>
    /// <param name="abi">The table.</param>
    /// <param name="nr">The number: any value. With <see cref="SeccompData.X32Bit"/>, a call of x32.</param>
    /// <returns>The row; for a number from 1024 on, or a negative one other than -1, that of its range.</returns>
    public SeccompAuditRow this[SyscallAbi abi, int nr]
    {
        get
        {
            ImmutableArray<SeccompAuditRow> rows = _rows[abi];
            int low = 0;
            for (int high = rows.Length - 1; low < high;)
            {
                int middle = (low + high + 1) / 2;
                if (rows[middle].First <= nr)
                    low = middle;
                else
                    high = middle - 1;
            }

            return rows[low];
        }
    }

    /// <summary>Audits a filter.</summary>
    /// <param name="filter">The filter, as if it were the only one.</param>
    /// <returns>The audit, without names.</returns>
    public static SeccompAudit Of(SeccompFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        SeccompStack.Empty.Push(filter, out SeccompStack stack);
        return Of(stack);
    }

    /// <summary>Audits filters that are stacked.</summary>
    /// <param name="stack">The filters.</param>
    /// <returns>The audit, without names.</returns>
    public static SeccompAudit Of(SeccompStack stack)
    {
        ArgumentNullException.ThrowIfNull(stack);
        return new SeccompAudit(AuditRows.Of(stack), null);
    }

    /// <summary>The same audit with the names of calls, to ask for and to show.</summary>
    /// <param name="table">The calls of the kernel that the filters are for.</param>
    /// <returns>The audit.</returns>
    public SeccompAudit With(SyscallTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new SeccompAudit(_rows, table);
    }

    /// <summary>Whether a call may be made in some way: by SYSCALL, by its number of x32, or by <c>int 0x80</c>; for some arguments, or if a tracer or supervisor lets it.</summary>
    /// <param name="name">The name in the table: <c>ptrace</c>.</param>
    /// <returns>False if it is refused, whatever a caller does.</returns>
    /// <exception cref="InvalidOperationException">The audit was made without a table.</exception>
    /// <exception cref="ArgumentException">No table has this name.</exception>
    public bool Allows(string name) => RowsOf(name).Any(static row => row.Permission != SeccompPermission.Refused);

    /// <summary>Whether a 64-bit call is allowed whatever its arguments.</summary>
    /// <param name="name">The name in the table: <c>read</c>.</param>
    /// <returns>True if nothing can refuse it.</returns>
    /// <exception cref="InvalidOperationException">The audit was made without a table.</exception>
    /// <exception cref="ArgumentException">There is no 64-bit call of this name.</exception>
    public bool AlwaysAllows(string name) => Table.TryGetEntry(SyscallAbi.X64, name, out SyscallTableEntry? entry)
        ? this[SyscallAbi.X64, entry.Number].Permission == SeccompPermission.Allowed
        : throw new ArgumentException($"There is no 64-bit call {name}.", nameof(name));

    /// <summary>The audit as a table for people: neighbours that share their outcome in one line, and the findings.</summary>
    /// <returns>The text; each line ends with a newline.</returns>
    public override string ToString() => AuditText.Of(this, _table);

    /// <summary>The audit as JSON.</summary>
    /// <returns>An object with <c>rows</c> and <c>findings</c>.</returns>
    public string ToJson() => AuditJson.Of(this, _table);

    private SyscallTable Table => _table ?? throw new InvalidOperationException("The audit knows no names: give it a table.");

    private List<SeccompAuditRow> RowsOf(string name)
    {
        List<SeccompAuditRow> rows = [];
        if (Table.TryGetEntry(SyscallAbi.X64, name, out SyscallTableEntry? entry))
            rows.AddRange(this[SyscallAbi.X64, entry.Number], this[SyscallAbi.X64, X32Numbers.Of(name, entry.Number)]);
        if (Table.TryGetEntry(SyscallAbi.Ia32, name, out entry))
            rows.Add(this[SyscallAbi.Ia32, entry.Number]);
        return rows.Count > 0 ? rows : throw new ArgumentException($"There is no call {name}.", nameof(name));
    }
}
