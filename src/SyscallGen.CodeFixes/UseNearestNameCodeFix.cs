using System.Collections.Generic;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SyscallGen.CodeFixes;

/// <summary>SYSK0030, SYSK0040: puts the name that was probably meant in the place of one that there is not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UseNearestNameCodeFix() : SyscallCodeFix("Use the name that is there", "SYSK0030", "SYSK0040")
{
    private protected override async Task<IReadOnlyList<NodeEdit>> FindEditsAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(token).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax written
            || !diagnostic.Properties.TryGetValue("nearest", out string? nearest)
            || nearest is null)
            return []; // no name is like it
        // A literal, since nameof knows in an operation only the arguments that the operation has.
        return [NodeEdit.Of(written, current => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(nearest)).WithTriviaFrom(current))];
    }
}
