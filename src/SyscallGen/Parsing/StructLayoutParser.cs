using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace SyscallGen.Parsing;

/// <summary>
/// The layout that the runtime gives a struct on a 64-bit machine: fields in order, each aligned to its own need or to Pack, whichever is less
/// (EEClassLayoutInfo::CalculateSizeAndFieldOffsets, src/coreclr/vm/classlayoutinfo.cpp).
/// </summary>
internal static class StructLayoutParser
{
    // DEFAULT_PACKING_SIZE
    private const int DefaultPack = 32;

    private const int MaxNesting = 64;

    private const string Behind = ">k__BackingField";

    /// <summary>The layout of a type that a pointer may lead to.</summary>
    /// <param name="type">The type.</param>
    /// <param name="why">Why it is not known, as the end of a sentence that begins with the type.</param>
    /// <returns>Null where it is not known.</returns>
    public static TypeLayout? Of(ITypeSymbol type, out string why) => Of(type, out why, depth: 0);

    /// <summary>The fields of a struct whose layout is known, and where they lie.</summary>
    public static List<(IFieldSymbol Field, int Offset, TypeLayout Layout)>? FieldsOf(INamedTypeSymbol type, out TypeLayout layout, out string why) =>
        FieldsOf(type, out layout, out why, depth: 0);

    /// <summary>The fields of which the objects of a type consist, in the order in which they are declared.</summary>
    public static IEnumerable<IFieldSymbol> InstanceFields(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic && !field.IsConst);

    /// <summary>The name of a field. Of a property, the field behind it is what lies in memory, and the property's name is C's.</summary>
    public static string NameOf(IFieldSymbol field) => field.Name.EndsWith(Behind, StringComparison.Ordinal) ? field.Name.Substring(1, field.Name.Length - 1 - Behind.Length) : field.Name;

    /// <summary>How many elements an <c>[InlineArray]</c> has; 0 for a type that is none.</summary>
    public static int InlineLength(ITypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.IsCalled("InlineArrayAttribute", "System", "Runtime", "CompilerServices") == true && attribute.ConstructorArguments is [{ Value: int length }])
                return length;
        }

        return 0;
    }

    private static TypeLayout? Of(ITypeSymbol type, out string why, int depth)
    {
        why = "";
        if (Primitive(type.SpecialType) is var size and not 0)
            return new TypeLayout(size, size);
        switch (type)
        {
            case IPointerTypeSymbol or IFunctionPointerTypeSymbol:
                return new TypeLayout(8, 8);
            case INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying }:
                return Of(underlying, out why, depth);
            case INamedTypeSymbol named when named.IsLibraryType("UserPtr") || named.IsLibraryType("ReadOnlyUserPtr"):
                return new TypeLayout(8, 8);
            case ITypeParameterSymbol:
                why = "is a type parameter";
                return null;
            case INamedTypeSymbol { TypeKind: TypeKind.Struct } named:
                return FieldsOf(named, out TypeLayout layout, out why, depth) is null ? null : layout;
            default:
                why = type.IsReferenceType ? "is a reference to an object" : "is no type of a structure";
                return null;
        }
    }

    private static List<(IFieldSymbol Field, int Offset, TypeLayout Layout)>? FieldsOf(INamedTypeSymbol type, out TypeLayout layout, out string why, int depth)
    {
        layout = default;
        DeclaredLayout declared = DeclaredLayout.Of(type);
        why = WhyUnknown(type, declared, depth);
        if (why.Length != 0)
            return null;

        List<(IFieldSymbol, int, TypeLayout)> fields = [];
        (long end, long current, int alignment) = (0, 0, 1);
        int pack = declared.Pack == 0 ? DefaultPack : declared.Pack;
        foreach (IFieldSymbol field in InstanceFields(type))
        {
            if (FieldLayout(field, out string inner, depth) is not { } one)
            {
                why = inner.Length == 0 ? "" : $"has the field '{field.Name}', which {inner}";
                return null;
            }

            int needed = Math.Min(one.Alignment, pack);
            alignment = Math.Max(alignment, needed);
            long offset = declared.Kind == LayoutKind.Explicit ? DeclaredLayout.OffsetOf(field) : RoundUp(current, needed);
            if (offset < 0)
                return null; // the compiler has refused it: a field without [FieldOffset]
            current = offset + one.Size;
            end = Math.Max(end, current);
            if (end > int.MaxValue / 2)
            {
                why = "is too large";
                return null;
            }

            fields.Add((field, (int)offset, one));
        }

        // A size that is given is not rounded, and less than the fields need does not count.
        end = declared.Size != 0 ? Math.Max(end, declared.Size) : RoundUp(end, alignment);
        end *= Math.Max(1, InlineLength(type));
        if (end > int.MaxValue / 2)
        {
            why = "is too large";
            return null;
        }

        layout = new TypeLayout((int)Math.Max(1, end), alignment);
        return fields;
    }

    private static TypeLayout? FieldLayout(IFieldSymbol field, out string why, int depth)
    {
        if (!field.IsFixedSizeBuffer)
            return Of(field.Type, out why, depth + 1);
        TypeLayout? element = Of(((IPointerTypeSymbol)field.Type).PointedAtType, out why, depth + 1);
        return element is { } one ? one with { Size = one.Size * Math.Max(1, field.FixedSize) } : null;
    }

    private static string WhyUnknown(INamedTypeSymbol type, DeclaredLayout declared, int depth) => type switch
    {
        _ when depth > MaxNesting => "is nested too deeply",
        { SpecialType: not SpecialType.None } => "is a type of .NET's own",
        { IsRefLikeType: true } => "is a ref struct",
        _ when ParameterParser.IsOfFramework(type) => "is a type of .NET's own",
        _ when declared.Kind == LayoutKind.Auto => "is laid out as the runtime pleases",
        _ when HasHiddenFields(type) => "has a primary constructor, whose parameters may be fields",
        _ when InlineLength(type) > 0 && (declared.Kind == LayoutKind.Explicit || declared.Size != 0) => "is an inline array with a size of its own",
        _ => "",
    };

    // What a method uses of a primary constructor's parameters is a field that no symbol shows. A record shows its properties.
    private static bool HasHiddenFields(INamedTypeSymbol type) => !type.IsRecord && type.InstanceConstructors.Any(static constructor =>
        constructor.Parameters.Length != 0
        && constructor.DeclaringSyntaxReferences is [{ } reference]
        && reference.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax);

    private static int Primitive(SpecialType type) => type switch
    {
        SpecialType.System_Boolean or SpecialType.System_SByte or SpecialType.System_Byte => 1,
        SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16 => 2,
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single => 4,
        SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double or SpecialType.System_IntPtr or SpecialType.System_UIntPtr => 8,
        _ => 0,
    };

    private static long RoundUp(long value, int alignment) => (value + alignment - 1) / alignment * alignment;
}
