using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>The members of a table class that stand where a constant <c>__NR_x</c> would be generated.</summary>
internal static class WrittenNumbers
{
    private const string Prefix = "__NR_";

    public static EquatableArray<WrittenNumber> Of(INamedTypeSymbol table)
    {
        // A member may be called neither like its type nor like a parameter of it.
        IEnumerable<ISymbol> members = table.MemberNames
            .Where(IsNumber)
            .SelectMany(name => table.GetMembers(name).Where(GeneratedMembers.IsWritten).Take(1))
            .Concat(table.TypeParameters.Prepend<ISymbol>(table).Where(static symbol => IsNumber(symbol.Name)));
        return members
            .OrderBy(static member => member.Name, StringComparer.Ordinal)
            .Select(static member => new WrittenNumber(member.Name, Value(member)))
            .ToEquatableArray();
    }

    /// <summary>The symbol of a member that was found.</summary>
    public static ISymbol? Find(INamedTypeSymbol table, string name) =>
        table.GetMembers(name).FirstOrDefault(GeneratedMembers.IsWritten) ?? table.TypeParameters.Prepend<ISymbol>(table).FirstOrDefault(symbol => symbol.Name == name);

    private static bool IsNumber(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    private static string? Value(ISymbol member) => member switch
    {
        // Its value may be made of constants that are yet to be generated.
        IFieldSymbol { IsConst: true, HasConstantValue: false } => null,
        IFieldSymbol { ConstantValue: sbyte or byte or short or ushort or int or uint or long or ulong } field => Convert.ToString(field.ConstantValue, CultureInfo.InvariantCulture),
        _ => "no constant number",
    };
}
