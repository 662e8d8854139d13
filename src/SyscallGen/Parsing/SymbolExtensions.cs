using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SyscallGen.Parsing;

/// <summary>Questions to symbols that more than one parser asks.</summary>
internal static class SymbolExtensions
{
    /// <summary>Whether a type is one of the library's, by name: cheaper than a look-up in each compilation.</summary>
    public static bool IsLibraryType(this ITypeSymbol? type, string name) =>
        type is INamedTypeSymbol
        {
            ContainingType: null,
        }
        && type.Name == name
        && type.ContainingNamespace.IsLibrary();

    /// <summary>Whether a type is SyscallTask, derives from it, or is a type parameter that stands for such types only.</summary>
    public static bool IsTask(this ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol parameter)
            return parameter.ConstraintTypes.Any(IsTask);
        for (ITypeSymbol? current = type; current is { TypeKind: TypeKind.Class }; current = current.BaseType)
        {
            if (current.IsLibraryType("SyscallTask"))
                return true;
        }

        return false;
    }

    /// <summary>Whether a namespace is one in which authors find what they write.</summary>
    public static bool IsLibrary(this INamespaceSymbol? space) => space is
    {
        Name: KnownNames.Declaring or KnownNames.Kernel,
        ContainingNamespace: { Name: KnownNames.Namespace, ContainingNamespace.IsGlobalNamespace: true },
    };

    /// <summary>Whether a type has a name in a namespace: an author's own type may be called like one of .NET's.</summary>
    public static bool IsCalled(this ITypeSymbol type, string name, params string[] spaces)
    {
        if (type.Name != name || type.ContainingType is not null)
            return false;
        INamespaceSymbol space = type.ContainingNamespace;
        for (int i = spaces.Length - 1; i >= 0; i--, space = space.ContainingNamespace)
        {
            if (space.IsGlobalNamespace || space.Name != spaces[i])
                return false;
        }

        return space.IsGlobalNamespace;
    }

    /// <summary>A type and its base classes, without those that the runtime itself knows (<c>object</c>, <c>ValueType</c>).</summary>
    public static IEnumerable<INamedTypeSymbol> WithBases(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            yield return current;
    }

    public static AttributeData? FindAttribute(this ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.IsLibraryType(name))
                return attribute;
        }

        return null;
    }

    /// <summary>The first constructor argument if it is a constant of that type: an attribute in code that does not compile may have anything.</summary>
    public static T? Argument<T>(this AttributeData attribute)
        where T : class => attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive or TypedConstantKind.Type, Value: T value }] ? value : null;

    public static T Named<T>(this AttributeData attribute, string name, T otherwise)
    {
        foreach ((string key, TypedConstant constant) in attribute.NamedArguments)
        {
            if (key == name && constant.Kind == TypedConstantKind.Primitive && constant.Value is T value)
                return value;
        }

        return otherwise;
    }

    /// <summary>The member of an enum that a constant is; null for a number that no member has, and for what does not compile.</summary>
    public static string? EnumName(this TypedConstant constant)
    {
        if (constant is not { Kind: TypedConstantKind.Enum, Type: { } type, Value: { } value })
            return null;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && value.Equals(field.ConstantValue))
                return field.Name;
        }

        return null;
    }

    /// <summary>A type as messages name it: <c>int</c> and <c>Files&lt;T&gt;</c>, and not <c>Int32</c> or <c>Files`1</c>.</summary>
    public static string Display(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>The name of a parameter or member as C# code needs it: keywords with an at sign.</summary>
    public static string Escape(this string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>The name of a type or namespace as C# code needs it: a type may not be called like a contextual keyword either.</summary>
    public static string EscapeType(this string name) => SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name.Escape() : "@" + name;

    /// <summary>Where to underline a parameter, an attribute or another symbol.</summary>
    public static Location Location(this ISymbol symbol) => symbol.Locations.Length > 0 ? symbol.Locations[0] : Microsoft.CodeAnalysis.Location.None;

    public static Location Location(this AttributeData attribute, ISymbol otherwise) =>
        attribute.ApplicationSyntaxReference is { } reference
            ? Microsoft.CodeAnalysis.Location.Create(reference.SyntaxTree, reference.Span)
            : otherwise.Location();

    /// <summary>Where to underline an argument of an attribute: one by its position, or by the property that it sets.</summary>
    public static Location ArgumentLocation(this AttributeData attribute, ISymbol otherwise, int position, string? property)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax { ArgumentList.Arguments: { } arguments })
            return attribute.Location(otherwise);
        if (property is not null)
            return arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property)?.Expression.GetLocation() ?? attribute.Location(otherwise);

        // Arguments of the constructor may be named, and then stand in any order.
        string? name = attribute.AttributeConstructor is { } constructor && position < constructor.Parameters.Length ? constructor.Parameters[position].Name : null;
        AttributeArgumentSyntax? found = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == name && name is not null)
            ?? arguments.Where(static argument => argument.NameEquals is null).ElementAtOrDefault(position);
        return found?.Expression.GetLocation() ?? attribute.Location(otherwise);
    }

    private static void Deconstruct(this KeyValuePair<string, TypedConstant> pair, out string key, out TypedConstant value) =>
        (key, value) = (pair.Key, pair.Value);
}
