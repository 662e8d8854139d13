using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SyscallGen.Diagnostics;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>An argument: its conversions from and to the register's long, and its C type.</summary>
internal static class ParameterParser
{
    // The public key tokens of mscorlib, System.Runtime, System.Private.CoreLib and netstandard, and of the assemblies beside them.
    private static readonly string[] s_frameworkKeys =
        ["B7-7A-5C-56-19-34-E0-89", "B0-3F-5F-7F-11-D5-0A-3A", "7C-EC-85-D7-BE-A7-79-8E", "CC-7B-13-FF-CD-2D-DD-51"];

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
        if (type.SpecialType == SpecialType.System_String)
            return ParseString(parameter, kind, problems);
        if (!TryConvert(type, out ArgumentConversion fromLong, out string? toLong))
        {
            problems.Add(Rules.UnsupportedArgument, parameter.Location(), parameter.Name, type.Display());
            return null;
        }

        if (type is IPointerTypeSymbol pointer)
        {
            problems.Add(
                Rules.HostPointer,
                parameter.Location(),
                parameter.Name,
                type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                "a " + UserPointer(pointer));
        }

        bool isPair = CheckPair(parameter, kind, problems);
        string spelling = Spell(parameter, CTypeSpelling.Of(type, syntax), problems);

        return new ParameterSpec(
            Name: parameter.Name,
            Identifier: parameter.Name.Escape(),
            Type: type.Reference(),
            CType: spelling,
            FromLong: fromLong,
            ToLong: toLong?.Replace("{0}", parameter.Name.Escape()),
            IsExactLong: CTypeSpelling.IsExactLong(type, spelling),
            IsU64Pair: isPair,
            Text: null);
    }

    /// <summary>A string is a pointer up to the body.</summary>
    private static ParameterSpec? ParseString(IParameterSymbol parameter, SyscallKind kind, ProblemList problems)
    {
        CheckPair(parameter, kind, problems);
        string spelling = Spell(parameter, "const char *", problems);
        return UserStringParser.Parse(parameter, problems) is not { } text ? null : new ParameterSpec(
            Name: parameter.Name,
            Identifier: parameter.Name.Escape(),
            Type: "global::SyscallKit.Declaring.ReadOnlyUserPtr<byte>",
            CType: spelling,
            FromLong: ArgumentConversion.UserPointer,
            ToLong: "(long)" + parameter.Name.Escape() + ".Address",
            IsExactLong: false,
            IsU64Pair: false,
            Text: text);
    }

    private static bool CheckPair(IParameterSymbol parameter, SyscallKind kind, ProblemList problems)
    {
        bool isPair = parameter.FindAttribute("CompatArgU64Attribute") is not null;
        if (isPair && (kind != SyscallKind.Compat || parameter.Type.SpecialType is not (SpecialType.System_Int64 or SpecialType.System_UInt64)))
            problems.Add(Rules.MisplacedU64, parameter.Location(), parameter.Name);
        return isPair;
    }

    private static string Spell(IParameterSymbol parameter, string otherwise, ProblemList problems)
    {
        string spelling = parameter.FindAttribute("CTypeAttribute") is { } cType ? cType.Argument<string>() ?? "" : otherwise;
        if (!CTypeSpelling.IsValid(spelling))
            problems.Add(Rules.BadCType, parameter.Location(), parameter.Name);
        return spelling;
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
            INamedTypeSymbol { TypeKind: TypeKind.Struct, IsRefLikeType: false } named when !IsOfFramework(named) && HasConversion(named, fromLong: true) =>
                (ArgumentConversion.Cast, HasConversion(named, fromLong: false) ? "(long){0}" : null),
            _ => ((ArgumentConversion)(-1), null),
        };
        return (int)fromLong >= 0;
    }

    private static string UserPointer(IPointerTypeSymbol pointer) => pointer.PointedAtType switch
    {
        { SpecialType: SpecialType.System_Void } => "UserPtr",
        IPointerTypeSymbol inner => "UserPtr<" + UserPointer(inner) + ">",
        { } pointed => "UserPtr<" + pointed.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) + ">",
    };

    // .NET's own structs that convert from long are numbers of another kind (decimal, Half), or wider than a register (Int128): __SC_TEST.
    // They are known by the assembly that they come from: namespaces that begin with System are open to everyone.
    public static bool IsOfFramework(INamedTypeSymbol type) =>
        type.ContainingAssembly.Identity is { PublicKeyToken: { Length: 8 } token }
        && Array.IndexOf(s_frameworkKeys, BitConverter.ToString([.. token])) >= 0;

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
