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

/// <summary>SYSK0050: moves the task before the arguments, behind the context if there is one, and passes it by value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MoveTaskCodeFix() : SyscallCodeFix("Make the task the first parameter", "SYSK0050")
{
    private protected override async Task<IReadOnlyList<NodeEdit>> FindEditsAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        IMethodSymbol? method = await Declarations.FindMethodAsync(document, diagnostic, token).ConfigureAwait(false);
        List<IParameterSymbol> tasks = method?.Parameters.Where(static parameter => parameter.Type.IsTask()).ToList() ?? [];
        if (method is null || tasks is not [{ IsParams: false } task])
            return []; // which of two is meant, the author knows
        int place = TaskParser.PlaceOf(method);
        return [.. Declarations.PartsOf(method, token).Select(part => NodeEdit.Of(part.ParameterList, list => Move(list, place, task.Ordinal)))];
    }

    private static ParameterListSyntax Move(ParameterListSyntax list, int place, int index)
    {
        ParameterSyntax task = list.Parameters[index];
        return list.ReplaceNode(task, task.WithoutModifiers()).MoveTo(place, index);
    }
}
