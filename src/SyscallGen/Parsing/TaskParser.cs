using Microsoft.CodeAnalysis;
using SyscallGen.Diagnostics;

namespace SyscallGen.Parsing;

/// <summary>The parameter for the task that makes the call, as the author's own type: the first, or the second behind the context.</summary>
internal static class TaskParser
{
    /// <summary>The type of the task as generated code names it; null where the method takes none.</summary>
    public static string? Parse(IMethodSymbol method, ProblemList problems)
    {
        string? task = null;
        int place = PlaceOf(method);
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (!parameter.Type.IsTask())
                continue;
            if (parameter.Ordinal == place && parameter is { RefKind: RefKind.None, IsParams: false })
                task = parameter.Type.Reference();
            else
                problems.Add(Rules.MisplacedTask, parameter.Location(), parameter.Name, parameter.Type.Display());
        }

        return task;
    }

    /// <summary>Where the task stands if there is one.</summary>
    public static int PlaceOf(IMethodSymbol method) => method.Parameters is [{ } first, ..] && first.Type.IsLibraryType("SyscallContext") ? 1 : 0;
}
