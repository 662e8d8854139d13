using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>Which virtual calls of a class the classes derived from it implement.</summary>
internal static class Overrides
{
    /// <summary>The virtual calls of a class that a derived one, or a class between the two, overrides with a body.</summary>
    /// <param name="derived">The class whose objects serve the calls.</param>
    /// <param name="declaring">Its base class that declares them.</param>
    /// <returns>Their symbols: <c>sys_read</c>. One that is declared as a call of its own where it is overridden is not among them.</returns>
    public static IEnumerable<string> Of(INamedTypeSymbol derived, INamedTypeSymbol declaring)
    {
        INamedTypeSymbol[] between = [.. derived.WithBases().TakeWhile(type => !SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, declaring.OriginalDefinition))];
        if (between.Length == 0)
            yield break;
        foreach (IMethodSymbol call in TableParser.Calls(declaring).Where(static call => call.IsVirtual || call.IsAbstract))
        {
            IMethodSymbol[] overrides = [.. between.SelectMany(type => type.GetMembers(call.Name)).OfType<IMethodSymbol>().Where(method => Is(method, call))];
            if (overrides is not [{ IsAbstract: false }, ..] || overrides.Any(static method => TableParser.AttributeOf(method) is not null))
                continue;
            (AttributeData attribute, SyscallKind kind) = TableParser.AttributeOf(call)!.Value;
            if (StubParser.Parse(call, attribute, kind, new ProblemList()) is { } stub)
                yield return stub.Symbol;
        }
    }

    /// <summary>The virtual call of a base class that a method hides instead of overriding it; null for none.</summary>
    public static IMethodSymbol? Hidden(IMethodSymbol method)
    {
        if (method is not { IsOverride: false, MethodKind: MethodKind.Ordinary, ContainingType: { TypeKind: TypeKind.Class, BaseType: { } hidden } } || TableParser.AttributeOf(method) is not null)
            return null;
        return hidden.WithBases().SelectMany(type => type.GetMembers(method.Name)).OfType<IMethodSymbol>().FirstOrDefault(call =>
            (call.IsVirtual || call.IsAbstract)
            && TableParser.AttributeOf(call) is not null
            && call.Parameters.Length == method.Parameters.Length
            && call.Parameters.Zip(method.Parameters, static (one, other) => one.RefKind == other.RefKind && SymbolEqualityComparer.Default.Equals(one.Type, other.Type)).All(static same => same));
    }

    private static bool Is(IMethodSymbol method, IMethodSymbol call)
    {
        for (IMethodSymbol? overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, call.OriginalDefinition))
                return true;
        }

        return false;
    }
}
