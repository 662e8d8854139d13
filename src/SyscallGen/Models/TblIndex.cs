using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SyscallGen.Models;

/// <summary>What all <c>.tbl</c> files of a project say together.</summary>
/// <param name="Files">The files in path order.</param>
internal sealed record TblIndex(EquatableArray<TblFile> Files)
{
    private TblTable? _x64;
    private TblTable? _ia32;

    public bool IsEmpty => Files.Count == 0;

    /// <summary>The 64-bit table.</summary>
    public TblTable X64 => _x64 ??= new TblTable(Files.SelectMany(static file => file.Rows).Where(static row => row.IsX64));

    /// <summary>The i386 table.</summary>
    public TblTable Ia32 => _ia32 ??= new TblTable(Files.SelectMany(static file => file.Rows).Where(static row => row.IsIa32));

    public bool Equals(TblIndex? other) => other is not null && Files.Equals(other.Files);

    public override int GetHashCode() => Files.GetHashCode();

    /// <summary>The 64-bit rows whose entry a call is, in number order: those of <c>sys_NAME</c>.</summary>
    public IReadOnlyList<TblRow> X64Of(StubSpec stub) => stub.Kind == SyscallKind.Native ? [.. X64.OfEntry("sys_" + stub.Name)] : [];

    /// <summary>
    /// The i386 rows whose entry a call is, in number order: of a compat call those with the compat entry <c>compat_sys_NAME</c>, or
    /// <c>sys_NAME</c> as arch/x86/kernel/sys_ia32.c has them.
    /// </summary>
    public IReadOnlyList<TblRow> Ia32Of(StubSpec stub)
    {
        if (stub.Kind == SyscallKind.Native)
            return [.. Ia32.OfEntry("sys_" + stub.Name)];
        TblRow[] rows = [.. Ia32.OfCompatEntry("compat_sys_" + stub.Name)];
        return rows.Length != 0 ? rows : [.. Ia32.OfCompatEntry("sys_" + stub.Name)];
    }

    /// <summary>The name of the file that has a row.</summary>
    public string FileOf(TblRow row) =>
        Path.GetFileName(Files.First(file => file.Rows.Any(candidate => ReferenceEquals(candidate, row))).Path);
}
