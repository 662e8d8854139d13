using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SyscallGen.Analysis;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>An argument: its conversions from and to the register's long, and its C type.</summary>
internal static class ParameterParser
{
    public static ParameterSpec? Parse(IParameterSymbol parameter, TypeSyntax? syntax, SyscallKind kind, ProblemList problems)
    {
        ITypeSymbol type = parameter.Type;
        if (parameter.RefKind != RefKind.None || parameter.IsParams)
        {
            string modifier = parameter.IsParams ? "params" : parameter.RefKind switch { RefKind.Out => "out", RefKind.In => "in", RefKind.Ref => "ref", _ => "ref readonly" };
            problems.Add(Rules.ByReference, parameter.Location(), parameter.Name, modifier);
            return null;
        }

        if (type.TypeKind == TypeKind.Error)
            return null; // the compiler reports it
        if (!TryConvert(type, out ArgumentConversion fromLong, out string? toLong))
        {
            problems.Add(Rules.UnsupportedArgument, parameter.Location(), parameter.Name, type.Display());
            return null;
        }

        bool isPair = parameter.FindAttribute("CompatArgU64Attribute") is not null;
        if (isPair && (kind != SyscallKind.Compat || type.SpecialType is not (SpecialType.System_Int64 or SpecialType.System_UInt64)))
            problems.Add(Rules.MisplacedU64, parameter.Location(), parameter.Name);

        string spelling = CTypeSpelling.Of(type, syntax);
        if (parameter.FindAttribute("CTypeAttribute") is { } cType)
            spelling = cType.Argument<string>() ?? "";
        if (!CTypeSpelling.IsValid(spelling))
            problems.Add(Rules.BadCType, parameter.Location(), parameter.Name);

        return new ParameterSpec(
            Name: parameter.Name,
            Identifier: parameter.Name.Escape(),
            Type: type.Reference(),
            CType: spelling,
            FromLong: fromLong,
            ToLong: toLong?.Replace("{0}", parameter.Name.Escape()),
            IsExactLong: CTypeSpelling.IsExactLong(type, spelling),
            IsU64Pair: isPair);
    }

    /// <summary>The conversions of a type that a register can hold; the second as a format for the argument.</summary>
    private static bool TryConvert(ITypeSymbol type, out ArgumentConversion fromLong, out string? toLong)
    {
        (fromLong, toLong) = type switch
        {
            { SpecialType: SpecialType.System_Int64 } => (ArgumentConversion.None, "{0}"),
            { SpecialType: SpecialType.System_Boolean } => (ArgumentConversion.NotZero, "{0} ? 1 : 0"),
            {
                SpecialType: SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
                or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Char or SpecialType.System_IntPtr
            } => (ArgumentConversion.Cast, "{0}"),
            { SpecialType: SpecialType.System_UInt64 or SpecialType.System_UIntPtr } or { TypeKind: TypeKind.Enum or TypeKind.Pointer } => (ArgumentConversion.Cast, "(long){0}"),
            INamedTypeSymbol named when named.IsLibraryType("UserPtr") || named.IsLibraryType("ReadOnlyUserPtr") => (ArgumentConversion.UserPointer, "(long){0}.Address"),
            INamedTypeSymbol { TypeKind: TypeKind.Struct, IsRefLikeType: false } named when !IsOfSystem(named) && HasConversion(named, fromLong: true) =>
                (ArgumentConversion.Cast, HasConversion(named, fromLong: false) ? "(long){0}" : null),
            _ => ((ArgumentConversion)(-1), null),
        };
        return (int)fromLong >= 0;
    }

    // .NET's own structs that convert from long are numbers of another kind (decimal, Half), or wider than a register (Int128): __SC_TEST.
    private static bool IsOfSystem(INamedTypeSymbol type)
    {
        INamespaceSymbol space = type.ContainingNamespace;
        while (space.ContainingNamespace is { IsGlobalNamespace: false } outer)
            space = outer;
        return space is { Name: "System", ContainingNamespace: not null };
    }

    private static bool HasConversion(INamedTypeSymbol type, bool fromLong)
    {
        foreach (string name in (string[])[WellKnownMemberNames.ExplicitConversionName, WellKnownMemberNames.ImplicitConversionName])
        {
            ImmutableArray<ISymbol> members = type.GetMembers(name);
            foreach (ISymbol member in members)
            {
                if (member is not IMethodSymbol { Parameters: [{ } parameter] } conversion)
                    continue;
                (ITypeSymbol from, ITypeSymbol to) = (parameter.Type, conversion.ReturnType);
                ITypeSymbol other = fromLong ? from : to;
                ITypeSymbol own = fromLong ? to : from;
                if (other.SpecialType == SpecialType.System_Int64 && SymbolEqualityComparer.Default.Equals(own, type))
                    return true;
            }
        }

        return false;
    }
}
