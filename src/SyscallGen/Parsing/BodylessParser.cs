using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>The implementing part of a partial method that its author gave no body, as <c>COND_SYSCALL</c> gives one.</summary>
internal static class BodylessParser
{
    public static BodylessSpec? Parse(IMethodSymbol method, MethodDeclarationSyntax? syntax)
    {
        if (syntax is null || !method.IsPartialDefinition || method.PartialImplementationPart is not null)
            return null;
        IEnumerable<string> modifiers = syntax.Modifiers.Where(static token => !token.IsKind(SyntaxKind.PartialKeyword)).Select(static token => token.Text);
        string head = string.Join(" ", modifiers.Concat(["partial", method.ReturnType.Reference(), method.Name.Escape()]));
        IEnumerable<string> parameters = method.Parameters.Select(static parameter =>
            (parameter.ScopedKind == ScopedKind.ScopedValue ? "scoped " : "") + parameter.Type.Reference() + (IsNullable(parameter) ? "? " : " ") + parameter.Name.Escape());
        return new BodylessSpec(
            head,
            string.Join(", ", parameters),
            method.Parameters.FirstOrDefault(static parameter => parameter.Type.IsLibraryType("SyscallContext"))?.Name.Escape() ?? "",
            Result(method.ReturnType),
            FromLong(method.ReturnType),
            IsMarked(method, "ExcludeFromCodeCoverageAttribute", "System", "Diagnostics", "CodeAnalysis"),
            IsMarked(method, "DebuggerNonUserCodeAttribute", "System", "Diagnostics"));
    }

    private static bool IsNullable(IParameterSymbol parameter) => parameter is { NullableAnnotation: NullableAnnotation.Annotated, Type.IsReferenceType: true };

    private static bool IsMarked(IMethodSymbol method, string attribute, params string[] spaces) =>
        method.GetAttributes().Any(found => found.AttributeClass?.IsCalled(attribute, spaces) == true);

    private static string? FromLong(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Void } => null,
        { SpecialType: SpecialType.System_Int64 } => "{0}",
        INamedTypeSymbol named when named.IsLibraryType("Errno") => "new((int)-({0}))",
        _ => "unchecked((" + type.Reference() + ")({0}))",
    };

    private static string? Result(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Void } => null,
        { SpecialType: SpecialType.System_Int64 } => "-global::SyscallKit.Declaring.Errno.ENOSYS",
        INamedTypeSymbol named when named.IsLibraryType("Errno") => "global::SyscallKit.Declaring.Errno.ENOSYS",
        _ => "unchecked((" + type.Reference() + ")(-global::SyscallKit.Declaring.Errno.ENOSYS))",
    };
}
