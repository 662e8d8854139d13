using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>Fills in the numbers and table names that the attribute leaves to a <c>.tbl</c> file.</summary>
internal static class NumberResolver
{
    public static StubSpec Resolve(StubSpec stub, TblIndex tables)
    {
        if (tables.IsEmpty)
            return stub;
        if (stub.Kind == SyscallKind.Compat)
        {
            return tables.FindCompat(stub.Name) is { } compat && stub.Ia32Number < 0
                ? stub with { Ia32Number = compat.Number, Ia32TableName = compat.Name }
                : stub;
        }

        TblRow? x64 = tables.FindX64(stub.Name);
        TblRow? ia32 = tables.FindIa32(stub.Name);
        return stub with
        {
            Number = stub.Number >= 0 ? stub.Number : x64?.Number ?? -1,
            Ia32Number = stub.Ia32Number >= 0 ? stub.Ia32Number : ia32?.Number ?? -1,
            TableName = NameOf(stub.TableName, stub.Name, x64),
            Ia32TableName = NameOf(stub.Ia32TableName, stub.TableName, ia32),
            NoReturn = stub.NoReturn || x64?.NoReturn == true,
        };
    }

    /// <summary>Whether a call still lacks the number that makes it reachable.</summary>
    public static bool LacksNumber(StubSpec stub) => stub.Kind == SyscallKind.Compat ? stub.Ia32Number < 0 : stub.Number < 0;

    // A name in the attribute wins over the file's.
    private static string NameOf(string given, string byDefault, TblRow? row) => given == byDefault && row is not null ? row.Name : given;
}
