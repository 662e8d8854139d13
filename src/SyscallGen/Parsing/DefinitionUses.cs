using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using SyscallGen.Diagnostics;
using SyscallGen.Models;

namespace SyscallGen.Parsing;

/// <summary>The definitions that one call, or one definition, names.</summary>
/// <param name="all">Where they are found.</param>
internal sealed class DefinitionUses(Definitions all)
{
    private readonly List<Definition> _used = [];

    public IReadOnlyList<Definition> Used => _used;

    /// <summary>The models of those that can be described.</summary>
    public EquatableArray<DefinitionSpec> Specs => _used.Select(static used => used.Spec!).ToEquatableArray();

    /// <summary>Uses the set of names that an enum is.</summary>
    public PlaceSpec? Set(INamedTypeSymbol type) => Use(all.Set(type));

    /// <summary>Uses the structure that a struct is.</summary>
    /// <param name="type">The struct.</param>
    /// <param name="location">Where it is named.</param>
    /// <param name="problems">Takes why it cannot be described.</param>
    /// <returns>Null where it cannot.</returns>
    public PlaceSpec? Struct(INamedTypeSymbol type, Location location, ProblemList problems)
    {
        Definition found = all.Struct(type);
        if (found.Spec is null && found.Why.Length != 0)
            problems.Add(MeaningRules.UnknownLayout, location, type.Display(), found.Why);
        return Use(found);
    }

    /// <summary>What is wrong with the used definitions, and with those that they use.</summary>
    public IEnumerable<Problem> Problems()
    {
        HashSet<Definition> seen = [];
        Stack<Definition> open = new(_used);
        while (open.Count != 0)
        {
            Definition next = open.Pop();
            if (!seen.Add(next))
                continue;
            foreach (Problem problem in next.Problems.Problems)
                yield return problem;
            foreach (Definition used in next.Uses)
                open.Push(used);
        }
    }

    private PlaceSpec? Use(Definition found)
    {
        if (found.Spec is not null && !_used.Contains(found))
            _used.Add(found);
        return found.Spec?.Place;
    }
}
