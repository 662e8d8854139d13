using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SyscallGen.CodeFixes;

/// <summary>SYSK0007: takes a pointer into user memory in place of a reference; a read-only one for <c>in</c> and <c>ref readonly</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TakeUserPointerCodeFix() : SyscallCodeFix("Take a pointer into user memory", "SYSK0007")
{
    private protected override async Task<IReadOnlyList<NodeEdit>> FindEditsAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        ParameterSyntax? syntax = await Declarations.FindAsync<ParameterSyntax>(document, diagnostic, token).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(token).ConfigureAwait(false);
        if (syntax is null || model?.GetDeclaredSymbol(syntax, token) is not { ContainingSymbol: IMethodSymbol method } parameter || !CanBePointedTo(parameter))
            return [];
        string pointer = parameter.RefKind is RefKind.In or RefKind.RefReadOnlyParameter ? "ReadOnlyUserPtr" : "UserPtr";
        return
        [
            .. Declarations.PartsOf(method, token)
                .Select(part => part.ParameterList.Parameters[parameter.Ordinal])
                .Select(part => NodeEdit.Of(part, current => TakePointer(current, pointer))),
        ];
    }

    private static bool CanBePointedTo(IParameterSymbol parameter) =>
        parameter is { RefKind: not RefKind.None, IsParams: false, Type: { IsUnmanagedType: true, IsRefLikeType: false, TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer) } };

    private static ParameterSyntax TakePointer(ParameterSyntax parameter, string pointer)
    {
        if (parameter.WithoutModifiers() is not { Type: { } type } plain)
            return parameter;
        return plain
            .WithType(Declarations.LibraryType(pointer, type.WithoutTrivia()).WithTriviaFrom(type))
            .WithDefault(plain.Default?.WithValue(SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression)));
    }
}
