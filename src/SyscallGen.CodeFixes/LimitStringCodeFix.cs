using System.Collections.Generic;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SyscallGen.CodeFixes;

/// <summary>SYSK0052: gives a string the limit that a path has, PATH_MAX.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LimitStringCodeFix() : SyscallCodeFix("Limit it to 4096 bytes", "SYSK0052")
{
    private protected override async Task<IReadOnlyList<NodeEdit>> FindEditsAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        AttributeSyntax? attribute = await Declarations.FindAsync<AttributeSyntax>(document, diagnostic, token).ConfigureAwait(false);
        return attribute is null ? [] : [NodeEdit.Of(attribute, Limit)];
    }

    private static AttributeSyntax Limit(AttributeSyntax attribute)
    {
        LiteralExpressionSyntax limit = SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(4096));
        return attribute.WithArgumentList(SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(limit))));
    }
}
