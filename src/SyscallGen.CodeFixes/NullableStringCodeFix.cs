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

/// <summary>SYSK0132: lets the type say that the string may be null, in both parts of a partial method.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NullableStringCodeFix() : SyscallCodeFix("Declare it string?", "SYSK0132")
{
    private protected override async Task<IReadOnlyList<NodeEdit>> FindEditsAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        ParameterSyntax? syntax = await Declarations.FindAsync<ParameterSyntax>(document, diagnostic, token).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(token).ConfigureAwait(false);
        if (syntax is null || model?.GetDeclaredSymbol(syntax, token) is not { ContainingSymbol: IMethodSymbol method } parameter)
            return [];
        IEnumerable<TypeSyntax?> types = Declarations.PartsOf(method, token).Select(part => part.ParameterList.Parameters[parameter.Ordinal].Type);
        return [.. types.OfType<TypeSyntax>().Where(static type => type is not NullableTypeSyntax).Select(static type => NodeEdit.Of(type, MakeNullable))];
    }

    private static NullableTypeSyntax MakeNullable(TypeSyntax type) => SyntaxFactory.NullableType(type.WithoutTrivia()).WithTriviaFrom(type);
}
