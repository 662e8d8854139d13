using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SyscallGen.Models;

/// <summary>The rows of all <c>.tbl</c> files of a project, to be found by entry point.</summary>
/// <param name="Files">The files in path order.</param>
internal sealed record TblIndex(EquatableArray<TblFile> Files)
{
    private Dictionary<string, TblRow>? _x64;
    private Dictionary<string, TblRow>? _ia32;
    private Dictionary<string, TblRow>? _compat;

    public bool Equals(TblIndex? other) => other is not null && Files.Equals(other.Files);

    public override int GetHashCode() => Files.GetHashCode();

    public bool IsEmpty => Files.Count == 0;

    /// <summary>The 64-bit row of <c>sys_NAME</c>: ABI <c>common</c> or <c>64</c>.</summary>
    public TblRow? FindX64(string name) => Find(_x64 ??= ByEntry(X64Rows, static row => row.Entry), "sys_" + name);

    /// <summary>The i386 row of <c>sys_NAME</c>.</summary>
    public TblRow? FindIa32(string name) => Find(_ia32 ??= ByEntry(Ia32Rows, static row => row.Entry), "sys_" + name);

    /// <summary>The i386 row whose compat entry is <c>compat_sys_NAME</c>, or <c>sys_NAME</c> as arch/x86/kernel/sys_ia32.c has them.</summary>
    public TblRow? FindCompat(string name)
    {
        _compat ??= ByEntry(Ia32Rows, static row => row.CompatEntry);
        return Find(_compat, "compat_sys_" + name) ?? Find(_compat, "sys_" + name);
    }

    /// <summary>The name of the file that has a row.</summary>
    public string FileOf(TblRow row) =>
        Path.GetFileName(Files.First(file => file.Rows.Any(candidate => ReferenceEquals(candidate, row))).Path);

    public IEnumerable<TblRow> X64Rows => Files.SelectMany(static file => file.Rows).Where(static row => row.Abi is "common" or "64");

    public IEnumerable<TblRow> Ia32Rows => Files.SelectMany(static file => file.Rows).Where(static row => row.Abi == "i386");

    private static TblRow? Find(Dictionary<string, TblRow> rows, string entry) => rows.TryGetValue(entry, out TblRow? row) ? row : null;

    private static Dictionary<string, TblRow> ByEntry(IEnumerable<TblRow> rows, System.Func<TblRow, string> entry)
    {
        Dictionary<string, TblRow> byEntry = new(System.StringComparer.Ordinal);
        foreach (TblRow row in rows)
        {
            if (entry(row).Length != 0)
                byEntry[entry(row)] = row;
        }

        return byEntry;
    }
}
