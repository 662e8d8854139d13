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

/// <summary>SYSK0008, SYSK0014 and SYSK0131: returns long, where the result is a value that could be one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReturnLongCodeFix() : SyscallCodeFix("Return long", "SYSK0008", "SYSK0014", "SYSK0131")
{
    private protected override async Task<IReadOnlyList<NodeEdit>> FindEditsAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        IMethodSymbol? method = await Declarations.FindMethodAsync(document, diagnostic, token).ConfigureAwait(false);
        if (method is null || !CouldBeLong(method))
            return [];
        return [.. Declarations.PartsOf(method, token).Select(static part => NodeEdit.Of(part.ReturnType, ToLong))];
    }

    // An object, a reference or something to be awaited is another design, not another type.
    private static bool CouldBeLong(IMethodSymbol method) =>
        method is { ReturnsByRef: false, ReturnsByRefReadonly: false, ReturnType: { IsRefLikeType: false } type }
        && (type.IsValueType || type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer)
        && type.GetMembers(WellKnownMemberNames.GetAwaiter).IsEmpty;

    private static PredefinedTypeSyntax ToLong(TypeSyntax type) =>
        SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.LongKeyword)).WithTriviaFrom(type);
}
