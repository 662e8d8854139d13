using System.Collections.Generic;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using SyscallGen.Parsing;

namespace SyscallGen.CodeFixes;

/// <summary>SYSK0013: moves the context to the front, and passes it by value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MoveContextCodeFix() : SyscallCodeFix("Make the context the first parameter", "SYSK0013")
{
    private protected override async Task<IReadOnlyList<NodeEdit>> FindEditsAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        IMethodSymbol? method = await Declarations.FindMethodAsync(document, diagnostic, token).ConfigureAwait(false);
        List<IParameterSymbol> contexts = method?.Parameters.Where(static parameter => parameter.Type.IsLibraryType("SyscallContext")).ToList() ?? [];
        if (method is null || contexts.Count != 1)
            return []; // which of two is meant, the author knows
        int index = contexts[0].Ordinal;
        return [.. Declarations.PartsOf(method, token).Select(part => NodeEdit.Of(part.ParameterList, list => Move(list, index)))];
    }

    private static ParameterListSyntax Move(ParameterListSyntax list, int index)
    {
        ParameterSyntax context = list.Parameters[index];
        return list.ReplaceNode(context, context.WithoutModifiers()).MoveTo(0, index);
    }
}
