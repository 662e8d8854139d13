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

/// <summary>SYSK0003: gives the call the name under which the <c>.tbl</c> file has it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UseTableNameCodeFix() : SyscallCodeFix("Use the name of the system-call table", "SYSK0003")
{
    private protected override async Task<IReadOnlyList<NodeEdit>> FindEditsAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        AttributeSyntax? attribute = await Declarations.FindAsync<AttributeSyntax>(document, diagnostic, token).ConfigureAwait(false);
        if (attribute is null || !diagnostic.Properties.TryGetValue("name", out string? name) || name is null)
            return []; // no row looks like the call
        return [NodeEdit.Of(attribute, current => WithName(current, name))];
    }

    private static AttributeSyntax WithName(AttributeSyntax attribute, string name)
    {
        ExpressionSyntax literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name));
        AttributeArgumentListSyntax list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        if (list.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Name") is { } given)
            return attribute.WithArgumentList(list.ReplaceNode(given.Expression, literal.WithTriviaFrom(given.Expression)));
        AttributeArgumentSyntax added = SyntaxFactory.AttributeArgument(literal)
            .WithNameEquals(SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName("Name").WithTrailingTrivia(SyntaxFactory.Space)).WithTrailingTrivia(SyntaxFactory.Space));
        if (list.Arguments.Count != 0)
            added = added.WithLeadingTrivia(SyntaxFactory.Space);
        return attribute.WithArgumentList(list.AddArguments(added));
    }
}
