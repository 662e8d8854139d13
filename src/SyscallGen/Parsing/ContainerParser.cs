using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SyscallGen.Diagnostics;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>The type that generated members go into, and the types around it.</summary>
internal static class ContainerParser
{
    public static ContainerSpec? Parse(INamedTypeSymbol type, ISymbol member, ProblemList problems)
    {
        if (UnsupportedKind(type) is { } kind)
        {
            problems.Add(Rules.UnsupportedContainer, member.Location(), type.Display(), kind);
            return null;
        }

        List<TypeShellSpec> shells = [];
        bool partial = true;
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (IsNameOfSeveral(outer))
                return null; // the compiler has refused it already: CS0101, CS0102 or CS0261
            shells.Add(new TypeShellSpec(Keyword(outer), NameWithParameters(outer)));
            partial &= IsPartial(outer);
        }

        if (!partial)
        {
            problems.Add(Rules.NotPartial, member.Location(), type.Name, member.Name);
            return null;
        }

        shells.Reverse();
        return new ContainerSpec(Namespace(type), shells.ToEquatableArray(), type.Reference(), Passing(type));
    }

    public static TypeKey Key(INamedTypeSymbol type)
    {
        string kinds = Keyword(type);
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            kinds = Keyword(outer) + " " + kinds;
        return new TypeKey(type.OriginalDefinition.Reference(), kinds, type.ContainingAssembly.Name);
    }

    public static SelfPassing Passing(INamedTypeSymbol type) => type switch
    {
        { IsValueType: false } => SelfPassing.Value,
        { IsReadOnly: true } => SelfPassing.In,
        _ => SelfPassing.Ref,
    };

    /// <summary>Why a type cannot be extended with static members that other types call; null if it can.</summary>
    public static string? UnsupportedKind(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.IsFileLocal)
                return outer.Equals(type, SymbolEqualityComparer.Default) ? "a file-local type" : "inside a file-local type";
        }

        return type switch
        {
            { TypeKind: TypeKind.Interface } => "an interface",
            { IsRefLikeType: true } => "a ref struct",
            { IsExtension: true } => "an extension block",
            { TypeKind: TypeKind.Class or TypeKind.Struct, IsImplicitlyDeclared: false, CanBeReferencedByName: true } => null,
            _ => "no named type",
        };
    }

    public static bool IsPartial(INamedTypeSymbol type)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                return true;
        }

        return false;
    }

    /// <summary>Whether one name is declared as several types (<c>class K</c> beside <c>struct K</c>), so that no code can mean this one.</summary>
    private static bool IsNameOfSeveral(INamedTypeSymbol type) =>
        type.ContainingSymbol is INamespaceOrTypeSymbol around && around.GetTypeMembers(type.Name, type.Arity).Count(static other => !other.IsFileLocal) > 1;

    private static string Namespace(INamedTypeSymbol type)
    {
        Stack<string> names = new();
        for (INamespaceSymbol? space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            names.Push(space.Name.EscapeType());
        return string.Join(".", names);
    }

    private static string Keyword(INamedTypeSymbol type) => (type.IsRecord, type.TypeKind) switch
    {
        (true, TypeKind.Struct) => "record struct",
        (true, _) => "record",
        (_, TypeKind.Struct) => "struct",
        (_, TypeKind.Interface) => "interface",
        _ => "class",
    };

    private static string NameWithParameters(INamedTypeSymbol type) =>
        type.TypeParameters.Length == 0
            ? type.Name.EscapeType()
            : type.Name.EscapeType() + "<" + string.Join(", ", type.TypeParameters.Select(static parameter => parameter.Name.EscapeType())) + ">";
}
