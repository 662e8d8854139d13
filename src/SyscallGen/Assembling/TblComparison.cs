using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SyscallGen.Models;

namespace SyscallGen.Assembling;

/// <summary>Compares the numbers that a declaration gives with those of the <c>.tbl</c> files.</summary>
internal static class TblComparison
{
    /// <summary>Where they differ.</summary>
    /// <param name="stub">The call, its numbers filled in or not.</param>
    /// <param name="files">The files.</param>
    public static EquatableArray<TblDisagreement> Of(StubSpec stub, TblIndex files)
    {
        if (files.IsEmpty)
            return [];
        TblDisagreement?[] found =
        [
            Compare("64-bit", stub.Number, files.X64Of(stub), files.X64.At(stub.Number)),
            Compare("i386", stub.Ia32Number, files.Ia32Of(stub), files.Ia32.At(stub.Ia32Number)),
        ];
        return found.OfType<TblDisagreement>().ToEquatableArray();

        TblDisagreement? Compare(string abi, int number, IReadOnlyList<TblRow> rows, TblRow? at)
        {
            if (number < 0 || rows.Any(row => row.Number == number))
                return null;
            if (rows is [.., { } own])
            {
                string given = Text(own.Number);
                return new TblDisagreement("SYSK0202", abi, given, [stub.Name, abi, Text(number), files.FileOf(own), EntryOf(own), given]);
            }

            // A native and a compat call of one name may share the number, though the file has one of the entries only.
            return at is not null && EntryOf(at) is { Length: not 0 } other && other != "sys_" + stub.Name && other != "compat_sys_" + stub.Name
                ? new TblDisagreement("SYSK0207", abi, null, [stub.Name, abi, Text(number), files.FileOf(at), other])
                : null;
        }

        string EntryOf(TblRow row) => (stub.Kind == SyscallKind.Native ? row.Entry : row.CompatEntry) is { Length: not 0 } entry ? entry : row.Entry + row.CompatEntry;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
