using System.Collections.Generic;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SyscallGen.CodeFixes;

/// <summary>SYSK0051: says that a string is a path, which most of them are.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MarkPathCodeFix() : SyscallCodeFix("Mark it [Path]", "SYSK0051")
{
    // In one part of a partial method only: the compiler takes the attributes of both together.
    private protected override async Task<IReadOnlyList<NodeEdit>> FindEditsAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        ParameterSyntax? parameter = await Declarations.FindAsync<ParameterSyntax>(document, diagnostic, token).ConfigureAwait(false);
        return parameter is null ? [] : [NodeEdit.Of(parameter, Mark)];
    }

    private static ParameterSyntax Mark(ParameterSyntax parameter)
    {
        AttributeSyntax path = SyntaxFactory.Attribute((NameSyntax)Declarations.LibraryType("Path"));
        AttributeListSyntax list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(path)).WithTrailingTrivia(SyntaxFactory.Space);
        return parameter.WithoutLeadingTrivia().WithAttributeLists(parameter.WithoutLeadingTrivia().AttributeLists.Insert(0, list)).WithLeadingTrivia(parameter.GetLeadingTrivia());
    }
}
