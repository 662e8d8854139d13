using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using SyscallGen.Parsing;

namespace SyscallGen.CodeFixes;

/// <summary>From a diagnostic to the declaration that it is about.</summary>
internal static class Declarations
{
    /// <summary>The innermost node of a kind around the start of a diagnostic.</summary>
    public static async Task<T?> FindAsync<T>(Document document, Diagnostic diagnostic, CancellationToken token)
        where T : SyntaxNode
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(token).ConfigureAwait(false);
        return root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<T>();
    }

    /// <summary>The method around a diagnostic.</summary>
    public static async Task<IMethodSymbol?> FindMethodAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        MethodDeclarationSyntax? syntax = await FindAsync<MethodDeclarationSyntax>(document, diagnostic, token).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(token).ConfigureAwait(false);
        return syntax is null ? null : model?.GetDeclaredSymbol(syntax, token);
    }

    /// <summary>A method as written: a partial method is written twice, and both parts must agree.</summary>
    public static IEnumerable<MethodDeclarationSyntax> PartsOf(IMethodSymbol method, CancellationToken token) =>
        new[] { method, method.PartialDefinitionPart, method.PartialImplementationPart }
            .SelectMany(static part => part?.DeclaringSyntaxReferences ?? [])
            .Select(reference => reference.GetSyntax(token))
            .OfType<MethodDeclarationSyntax>();

    /// <summary>A type that the library has for declarations, under the shortest name that the file allows.</summary>
    public static TypeSyntax LibraryType(string name, TypeSyntax? argument = null) => SyntaxFactory.QualifiedName(
        SyntaxFactory.QualifiedName(
            SyntaxFactory.AliasQualifiedName(SyntaxFactory.IdentifierName(SyntaxFactory.Token(SyntaxKind.GlobalKeyword)), SyntaxFactory.IdentifierName(KnownNames.Namespace)),
            SyntaxFactory.IdentifierName(KnownNames.Declaring)),
        argument is null
            ? SyntaxFactory.IdentifierName(name)
            : SyntaxFactory.GenericName(SyntaxFactory.Identifier(name), SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(argument))))
        .WithAdditionalAnnotations(Simplifier.Annotation);
}
