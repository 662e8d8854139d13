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

/// <summary>SYSK0024: takes the prefix off the name, where it is written: in the attribute, or as the method's own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DropPrefixCodeFix() : SyscallCodeFix("Drop the prefix", "SYSK0024")
{
    private protected override async Task<IReadOnlyList<NodeEdit>> FindEditsAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        if (!diagnostic.Properties.TryGetValue("prefix", out string? prefix) || prefix is null)
            return [];
        if (!diagnostic.Properties.TryGetValue("property", out string? property) || property is null)
            return RenameMethod(await Declarations.FindMethodAsync(document, diagnostic, token).ConfigureAwait(false), prefix, token);

        AttributeSyntax? attribute = await Declarations.FindAsync<AttributeSyntax>(document, diagnostic, token).ConfigureAwait(false);
        ExpressionSyntax? given = attribute?.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property)?.Expression;
        return given is LiteralExpressionSyntax { Token.Value: string text } literal
            ? [NodeEdit.Of(literal, current => Literal(text.Substring(prefix.Length)).WithTriviaFrom(current))]
            : []; // a constant that others may use
    }

    private static IReadOnlyList<NodeEdit> RenameMethod(IMethodSymbol? method, string prefix, CancellationToken token)
    {
        if (method is null || method.IsOverride)
            return [];
        // A capital, so that no keyword comes out of sys_lock.
        string name = char.ToUpperInvariant(method.Name[prefix.Length]) + method.Name.Substring(prefix.Length + 1);
        if (!SyntaxFacts.IsValidIdentifier(name) || name == method.ContainingType.Name || !method.ContainingType.GetMembers(name).IsEmpty)
            return [];
        return [.. Declarations.PartsOf(method, token).Select(part => NodeEdit.Of(part, current => current.WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(current.Identifier))))];
    }

    private static LiteralExpressionSyntax Literal(string text) => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
}
