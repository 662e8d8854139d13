using System.Collections.Generic;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using SyscallGen.Parsing;

namespace SyscallGen.CodeFixes;

/// <summary>SYSK0027: makes a user pointer to <c>T</c> of <c>(T*)p.Address</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class StayInUserMemoryCodeFix() : SyscallCodeFix("Keep a pointer into user memory", "SYSK0027")
{
    private protected override async Task<IReadOnlyList<NodeEdit>> FindEditsAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        CastExpressionSyntax? cast = await Declarations.FindAsync<CastExpressionSyntax>(document, diagnostic, token).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(token).ConfigureAwait(false);
        if (cast is not { Type: PointerTypeSyntax { ElementType: { } pointed }, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Address", Expression: { } pointer } }
            || model?.GetTypeInfo(pointer, token).Type is not INamedTypeSymbol type
            || !(type.IsLibraryType("UserPtr") || type.IsLibraryType("ReadOnlyUserPtr"))
            || model.GetTypeInfo(pointed, token).Type is not { IsUnmanagedType: true, SpecialType: not SpecialType.System_Void } target
            || target.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer)
            return []; // arithmetic, or no type to point to
        if (type.TypeArguments is [{ } same] && SymbolEqualityComparer.Default.Equals(same, target))
            return [NodeEdit.Of(cast, current => pointer.WithTriviaFrom(current))];
        GenericNameSyntax method = SyntaxFactory.GenericName(SyntaxFactory.Identifier("Cast"), SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(pointed.WithoutTrivia())));
        return
        [
            NodeEdit.Of(cast, current => SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, pointer.WithoutTrivia(), method)).WithTriviaFrom(current)),
        ];
    }
}
