using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SyscallGen.Parsing;

/// <summary>Which structures the description of a struct would have to name: a description that names itself has no end.</summary>
internal static class StructReach
{
    /// <summary>Whether the description of a struct leads to another one, or is it.</summary>
    public static bool Leads(INamedTypeSymbol from, INamedTypeSymbol to) => Leads(from, to, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    private static bool Leads(INamedTypeSymbol from, INamedTypeSymbol to, HashSet<ISymbol> seen) =>
        SymbolEqualityComparer.Default.Equals(from, to) || (seen.Add(from) && Named(from).Any(next => Leads(next, to, seen)));

    private static IEnumerable<INamedTypeSymbol> Named(INamedTypeSymbol type)
    {
        foreach (IFieldSymbol field in StructLayoutParser.InstanceFields(type))
        {
            ITypeSymbol? named = Pointee.Of(field.Type) is { } pointee ? MeaningAttributes.Of(field.GetAttributes()) is null ? null : Last(pointee) : field.Type;
            if (named is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } next)
                yield return next;
        }

        if (type.FindAttribute("CompatLayoutAttribute") is { AttributeClass.TypeArguments: [INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } compat] })
            yield return compat;
    }

    /// <summary>What pointers to pointers lead to in the end; null for bytes.</summary>
    public static ITypeSymbol? Last(Pointee pointee)
    {
        while (pointee.Target is { } target && Pointee.Of(target) is { } next)
            pointee = next;
        return pointee.Target;
    }
}
