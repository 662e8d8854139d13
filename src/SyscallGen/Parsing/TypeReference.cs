using System.Text;
using Microsoft.CodeAnalysis;

namespace SyscallGen.Parsing;

/// <summary>
/// Types as generated code names them: <c>global::Tiny.FileSyscalls</c>. Written by hand, because it is done for every call at every
/// edit, and the compiler's own display of symbols takes longer than all the rest of parsing.
/// </summary>
internal static class TypeReference
{
    /// <summary>The type as generated code names it.</summary>
    public static string Reference(this ITypeSymbol type)
    {
        if (Keyword(type.SpecialType) is { } keyword)
            return keyword;
        StringBuilder text = new();
        return TryAppend(text, type) ? text.ToString() : type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
    }

    private static bool TryAppend(StringBuilder text, ITypeSymbol type)
    {
        if (Keyword(type.SpecialType) is { } keyword)
        {
            text.Append(keyword);
            return true;
        }

        switch (type)
        {
            case IPointerTypeSymbol pointer when TryAppend(text, pointer.PointedAtType):
                text.Append('*');
                return true;
            case ITypeParameterSymbol parameter:
                text.Append(parameter.Name.EscapeType());
                return true;
            case INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Enum or TypeKind.Interface, IsTupleType: false, SpecialType: SpecialType.None } named:
                return TryAppendNamed(text, named);
            default:
                return false;
        }
    }

    private static bool TryAppendNamed(StringBuilder text, INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            if (!TryAppendNamed(text, outer))
                return false;
            text.Append('.');
        }
        else
        {
            text.Append("global::");
            AppendNamespace(text, type.ContainingNamespace);
        }

        text.Append(type.Name.Escape());
        for (int i = 0; i < type.TypeArguments.Length; i++)
        {
            text.Append(i == 0 ? "<" : ", ");
            if (!TryAppend(text, type.TypeArguments[i]))
                return false;
        }

        if (type.TypeArguments.Length != 0)
            text.Append('>');
        return true;
    }

    private static void AppendNamespace(StringBuilder text, INamespaceSymbol space)
    {
        if (space.IsGlobalNamespace)
            return;
        AppendNamespace(text, space.ContainingNamespace);
        text.Append(space.Name.Escape()).Append('.');
    }

    private static string? Keyword(SpecialType type) => type switch
    {
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Char => "char",
        SpecialType.System_SByte => "sbyte",
        SpecialType.System_Byte => "byte",
        SpecialType.System_Int16 => "short",
        SpecialType.System_UInt16 => "ushort",
        SpecialType.System_Int32 => "int",
        SpecialType.System_UInt32 => "uint",
        SpecialType.System_Int64 => "long",
        SpecialType.System_UInt64 => "ulong",
        SpecialType.System_IntPtr => "nint",
        SpecialType.System_UIntPtr => "nuint",
        SpecialType.System_Void => "void",
        _ => null,
    };
}
