using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SyscallGen.CodeFixes;

/// <summary>SYSK0001: makes the type, and the types around it, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MakePartialCodeFix() : SyscallCodeFix("Make the type and the types around it partial", "SYSK0001")
{
    private protected override async Task<IReadOnlyList<NodeEdit>> FindEditsAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        TypeDeclarationSyntax? type = await Declarations.FindAsync<TypeDeclarationSyntax>(document, diagnostic, token).ConfigureAwait(false);
        return
        [
            .. (type?.AncestorsAndSelf() ?? [])
                .OfType<TypeDeclarationSyntax>()
                .Where(static around => !around.Modifiers.Any(SyntaxKind.PartialKeyword))
                .Select(static around => NodeEdit.Of(around, MakePartial)),
        ];
    }

    private static TypeDeclarationSyntax MakePartial(TypeDeclarationSyntax type)
    {
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (type.Modifiers.Count != 0)
            return type.WithModifiers(type.Modifiers.Add(partial));
        // What stands before the keyword, its comments with it, stands before its first modifier now.
        return type
            .WithKeyword(type.Keyword.WithLeadingTrivia())
            .WithModifiers(SyntaxFactory.TokenList(partial.WithLeadingTrivia(type.Keyword.LeadingTrivia)));
    }
}
