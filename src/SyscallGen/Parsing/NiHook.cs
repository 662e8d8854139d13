using System.Linq;
using Microsoft.CodeAnalysis;
using SyscallGen.Diagnostics;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>
/// A class's own <c>long sys_ni_syscall(SyscallContext)</c>, or one that it inherits: calls without a body, and a table's numbers without
/// a call, go there instead of to the one that returns -ENOSYS.
/// </summary>
internal static class NiHook
{
    /// <summary>The hook of a class.</summary>
    /// <param name="type">The class.</param>
    /// <param name="problems">Takes why a member of that name cannot be the hook.</param>
    /// <returns>How it is called; null for none.</returns>
    public static NiHookSpec? Find(INamedTypeSymbol type, ProblemList problems)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            bool isOwn = SymbolEqualityComparer.Default.Equals(current, type);
            ISymbol[] members = [.. current.GetMembers(KnownNames.NiHook).Where(member => isOwn || member.DeclaredAccessibility != Accessibility.Private)];
            if (members.Length == 0)
                continue;
            foreach (ISymbol member in members)
            {
                if (WhyUnusable(member) is null)
                    return Of((IMethodSymbol)member);
            }

            problems.Add(Rules.UnusableNiHook, isOwn ? members[0].Location() : type.Location(), type.Name, WhyUnusable(members[0])!);
            return null;
        }

        return null;
    }

    private static NiHookSpec Of(IMethodSymbol method) => new(method.IsStatic, method.Parameters.Length != 0, ResultParser.Parse(method, new ProblemList())!.Value);

    private static string? WhyUnusable(ISymbol member)
    {
        if (member is not IMethodSymbol method)
            return "is no method";
        if (method.IsGenericMethod)
            return "is generic";
        if (method.IsAsync)
            return "is async";
        if (SyscallParser.Uncallable(method) is { } marking)
            return "is " + marking;
        ProblemList result = new();
        if (ResultParser.Parse(method, result) is null || result.Problems.Count != 0)
            return "returns what cannot carry an error";
        return method.Parameters switch
        {
            [] => null,
            [{ RefKind: RefKind.None or RefKind.In } only] when only.Type.IsLibraryType("SyscallContext") => null,
            _ => "takes more than the context, where the number is Regs.orig_ax",
        };
    }
}
