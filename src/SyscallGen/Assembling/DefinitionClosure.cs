using System;
using System.Collections.Generic;
using System.Linq;
using SyscallGen.Models;

namespace SyscallGen.Assembling;

/// <summary>The sets and structures that meanings name, with those that they name themselves: each once, and without those, which its own text only names.</summary>
internal static class DefinitionClosure
{
    /// <summary>The definitions in the order of their places, whatever the order of those that name them.</summary>
    public static IEnumerable<DefinitionSpec> Of(IEnumerable<DefinitionSpec> named)
    {
        Dictionary<string, DefinitionSpec> found = new(StringComparer.Ordinal);
        Stack<DefinitionSpec> open = new(named);
        while (open.Count != 0)
        {
            DefinitionSpec next = open.Pop();
            if (found.ContainsKey(next.Place.Reference))
                continue;
            found.Add(next.Place.Reference, next);
            foreach (DefinitionSpec used in next.Uses)
                open.Push(used);
        }

        return found.OrderBy(static one => one.Key, StringComparer.Ordinal).Select(static one => one.Value with { Uses = [] });
    }
}
