using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SyscallGen.Parsing;

/// <summary>
/// The C spelling of a parameter's type. Linux stringizes the type as it is written (<c>#t</c>, include/linux/syscalls.h), so a type that is
/// written through a using alias keeps the alias: <c>global using pid_t = int;</c> gives <c>pid_t</c>.
/// </summary>
internal static class CTypeSpelling
{
    // Linux's typedefs of long long: on a 32-bit caller's register they are not the exact long that is sign-extended
    // (__TYPE_IS_L, include/linux/syscalls.h).
    private static readonly string[] s_longLong =
    [
        "loff_t", "__kernel_loff_t", "s64", "__s64", "int64_t", "u64", "__u64", "uint64_t", "time64_t", "__kernel_time64_t", "ktime_t",
        "long long", "long long int", "signed long long", "unsigned long long", "unsigned long long int",
    ];

    /// <summary>The spelling of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="syntax">The type as written; null for one that is known from metadata only.</param>
    /// <returns>Such as <c>unsigned int</c>, <c>pid_t</c> or <c>const char *</c>.</returns>
    public static string Of(ITypeSymbol type, TypeSyntax? syntax)
    {
        if (AliasOf(type, syntax) is { } alias)
            return alias;
        switch (type)
        {
            case IPointerTypeSymbol pointer:
                string pointed = Of(pointer.PointedAtType, (syntax as PointerTypeSyntax)?.ElementType);
                return pointed.EndsWith("*", StringComparison.Ordinal) ? pointed + "*" : pointed + " *";
            case INamedTypeSymbol named when named.IsLibraryType("UserPtr"):
                return named.TypeArguments is [{ } to] ? Pointee(to, syntax) + " *" : "void *";
            case INamedTypeSymbol named when named.IsLibraryType("ReadOnlyUserPtr"):
                return named.TypeArguments is [{ } target] ? ReadOnly(Pointee(target, syntax)) : "const void *";
            default:
                return OfSimple(type);
        }
    }

    /// <summary>Whether the C type is exactly <c>long</c>: <c>__TYPE_IS_L</c>.</summary>
    /// <param name="type">The C# type.</param>
    /// <param name="spelling">Its C spelling.</param>
    /// <returns>True for a long, nint or alias of one that Linux does not know as <c>long long</c>.</returns>
    public static bool IsExactLong(ITypeSymbol type, string spelling)
    {
        if (type.SpecialType is not (SpecialType.System_Int64 or SpecialType.System_IntPtr))
            return false;
        string unqualified = spelling.StartsWith("const ", StringComparison.Ordinal) ? spelling.Substring("const ".Length) : spelling;
        return Array.IndexOf(s_longLong, unqualified) < 0;
    }

    /// <summary>Whether a spelling can stand in metadata and in a <c>format</c> file.</summary>
    public static bool IsValid(string? spelling) =>
        !string.IsNullOrWhiteSpace(spelling)
        && spelling!.All(static c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '*' or '[' or ']' or '(' or ')' or ',' or ' ');

    /// <summary>A name that differs from the type's own was declared by a using alias: no semantic model has to be asked.</summary>
    private static string? AliasOf(ITypeSymbol type, TypeSyntax? syntax) => syntax switch
    {
        IdentifierNameSyntax { Identifier.ValueText: var name } when name == type.Name => null,
        IdentifierNameSyntax { Identifier.ValueText: "nint" } when type.SpecialType == SpecialType.System_IntPtr => null,
        IdentifierNameSyntax { Identifier.ValueText: "nuint" } when type.SpecialType == SpecialType.System_UIntPtr => null,
        IdentifierNameSyntax { Identifier.ValueText: var name } => name,
        _ => null,
    };

    private static string Pointee(ITypeSymbol type, TypeSyntax? pointerSyntax)
    {
        TypeSyntax? syntax = Rightmost(pointerSyntax) is GenericNameSyntax { TypeArgumentList.Arguments: [{ } argument] } ? argument : null;
        return type.SpecialType == SpecialType.System_Byte && AliasOf(type, syntax) is null ? "char" : Of(type, syntax);
    }

    private static string ReadOnly(string pointee) =>
        pointee.EndsWith("*", StringComparison.Ordinal) ? pointee + "const *" : "const " + pointee + " *";

    private static TypeSyntax? Rightmost(TypeSyntax? syntax) => syntax switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax qualified => qualified.Name,
        _ => syntax,
    };

    private static string OfSimple(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Char => "unsigned short",
        SpecialType.System_SByte => "signed char",
        SpecialType.System_Byte => "unsigned char",
        SpecialType.System_Int16 => "short",
        SpecialType.System_UInt16 => "unsigned short",
        SpecialType.System_Int32 => "int",
        SpecialType.System_UInt32 => "unsigned int",
        SpecialType.System_Int64 or SpecialType.System_IntPtr => "long",
        SpecialType.System_UInt64 => "unsigned long",
        SpecialType.System_UIntPtr => "size_t",
        SpecialType.System_Void => "void",
        _ when type.FindAttribute("CTypeAttribute")?.Argument<string>() is { } spelling => spelling,
        _ when type.TypeKind == TypeKind.Enum => "enum " + type.Name,
        _ => type.Name,
    };
}
