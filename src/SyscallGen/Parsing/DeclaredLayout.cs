using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace SyscallGen.Parsing;

/// <summary>What <c>[StructLayout]</c> and <c>[FieldOffset]</c> say. The compiler turns both into other metadata, and symbols do not show them there.</summary>
/// <param name="Kind">Sequential where nothing is said.</param>
/// <param name="Pack">The largest alignment of a field, or 0.</param>
/// <param name="Size">The least size, or 0.</param>
internal readonly record struct DeclaredLayout(LayoutKind Kind, int Pack, int Size)
{
    public static DeclaredLayout Of(INamedTypeSymbol type)
    {
        if (Metadata(type) is { } reader)
        {
            TypeDefinition definition = reader.GetTypeDefinition((TypeDefinitionHandle)MetadataTokens.EntityHandle(type.OriginalDefinition.MetadataToken));
            System.Reflection.Metadata.TypeLayout layout = definition.GetLayout();
            LayoutKind kind = (definition.Attributes & TypeAttributes.LayoutMask) switch
            {
                TypeAttributes.SequentialLayout => LayoutKind.Sequential,
                TypeAttributes.ExplicitLayout => LayoutKind.Explicit,
                _ => LayoutKind.Auto,
            };
            return new DeclaredLayout(kind, layout.PackingSize, layout.Size);
        }

        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.IsCalled("StructLayoutAttribute", "System", "Runtime", "InteropServices") != true)
                continue;
            int kind = attribute.ConstructorArguments is [{ Value: { } value }] ? System.Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture) : 0;
            return new DeclaredLayout((LayoutKind)kind, attribute.Named("Pack", 0), attribute.Named("Size", 0));
        }

        return new DeclaredLayout(LayoutKind.Sequential, 0, 0);
    }

    /// <summary>Where a field of an explicit layout lies; -1 where nothing says it.</summary>
    public static int OffsetOf(IFieldSymbol field)
    {
        if (Metadata(field.ContainingType) is { } reader)
            return reader.GetFieldDefinition((FieldDefinitionHandle)MetadataTokens.EntityHandle(field.OriginalDefinition.MetadataToken)).GetOffset();
        foreach (AttributeData attribute in field.GetAttributes())
        {
            if (attribute.AttributeClass?.IsCalled("FieldOffsetAttribute", "System", "Runtime", "InteropServices") == true && attribute.ConstructorArguments is [{ Value: int offset }])
                return offset;
        }

        return -1;
    }

    private static MetadataReader? Metadata(INamedTypeSymbol type) =>
        type.OriginalDefinition.MetadataToken != 0 ? type.ContainingModule.GetMetadata()?.GetMetadataReader() : null;
}
