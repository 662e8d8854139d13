using System.Collections.Generic;
using System.Linq;
using SyscallGen.Models;

namespace SyscallGen.Assembling;

/// <summary>Fills in the numbers and table names that the attribute leaves to a <c>.tbl</c> file.</summary>
internal static class NumberResolver
{
    public static StubSpec Resolve(StubSpec stub, TblIndex files)
    {
        if (files.IsEmpty)
            return stub;
        IReadOnlyList<TblRow> x64Rows = files.X64Of(stub);
        TblRow? x64 = RowOf(x64Rows, stub.Number);
        TblRow? ia32 = RowOf(files.Ia32Of(stub), stub.Ia32Number);
        string ia32Name = stub.Kind == SyscallKind.Native ? stub.TableName : stub.Name;
        return stub with
        {
            Number = stub.Number >= 0 ? stub.Number : x64?.Number ?? -1,
            Ia32Number = stub.Ia32Number >= 0 ? stub.Ia32Number : ia32?.Number ?? -1,
            TableName = NameOf(stub.TableName, stub.Name, x64),
            Ia32TableName = NameOf(stub.Ia32TableName, ia32Name, ia32 ?? Shared(stub, files)),
            NoReturn = stub.NoReturn || x64Rows.Any(static row => row.NoReturn),
        };
    }

    /// <summary>Whether a call still lacks the number that makes it reachable.</summary>
    public static bool LacksNumber(StubSpec stub) => stub.Kind == SyscallKind.Compat ? stub.Ia32Number < 0 : stub.Number < 0;

    /// <summary>
    /// The other rows of a call that stands at several numbers: Linux dispatches them all. A number that only the attribute gives is instead of
    /// those of the files.
    /// </summary>
    /// <param name="rows">The call's rows.</param>
    /// <param name="number">Its number.</param>
    public static IEnumerable<TblRow> OtherRows(IReadOnlyList<TblRow> rows, int number) =>
        rows.Any(row => row.Number == number) ? rows.Where(row => row.Number != number) : [];

    // Of several, the last: its number is the one that Linux's metadata has in the end (init_ftrace_syscalls, kernel/trace/trace_syscalls.c).
    private static TblRow? RowOf(IReadOnlyList<TblRow> rows, int given) => rows.FirstOrDefault(row => row.Number == given) ?? (rows is [.., { } last] ? last : null);

    // A native and a compat call of one name may share a number, though the file has the entry of one of them only.
    private static TblRow? Shared(StubSpec stub, TblIndex files) => (stub.Kind, files.Ia32.At(stub.Ia32Number)) switch
    {
        (SyscallKind.Compat, { CompatEntry: "" } row) when row.Entry == "sys_" + stub.Name => row,
        (SyscallKind.Native, { Entry: "" } row) when row.CompatEntry == "compat_sys_" + stub.Name => row,
        _ => null,
    };

    // A name in the attribute wins over the file's.
    private static string NameOf(string given, string byDefault, TblRow? row) => given == byDefault && row is not null ? row.Name : given;
}
