using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SyscallGen.Parsing;

/// <summary>What the names in meaning attributes can mean: the arguments of a call, or the fields of a struct.</summary>
/// <param name="Owner">The call or the struct.</param>
/// <param name="Names">The arguments or fields in order.</param>
/// <param name="OfFields">Whether they are fields.</param>
internal sealed record MeaningScope(string Owner, IReadOnlyList<(string Name, ITypeSymbol Type)> Names, bool OfFields)
{
    // A slip of the finger changes a third of a name at most.
    private const int Similar = 3;

    public string What => OfFields ? "field" : "argument";

    public int IndexOf(string name)
    {
        for (int i = 0; i < Names.Count; i++)
        {
            if (Names[i].Name == name)
                return i;
        }

        return -1;
    }

    /// <summary>The name that was probably meant, or null.</summary>
    public string? Nearest(string name) => Nearest(name, Names.Select(static known => known.Name));

    /// <summary>What to say of a name that is not there, as the end of a sentence.</summary>
    public string Advice(string? nearest) => nearest is not null
        ? $"'{nearest}' may be meant"
        : Names.Count == 0 ? "it has none" : "there are " + string.Join(", ", Names.Select(static known => $"'{known.Name}'"));

    /// <summary>The name of some that was probably meant, or null.</summary>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        (string? best, int least) = (null, 1 + Math.Max(1, name.Length / Similar));
        foreach (string candidate in known)
        {
            int distance = Distance(name, candidate);
            if (distance < least)
                (best, least) = (candidate, distance);
        }

        return best;
    }

    // How many letters are wrong, missing, too many, or exchanged with their neighbour; another case is no difference.
    private static int Distance(string left, string right)
    {
        int[,] steps = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    steps[i, j] = i + j;
                    continue;
                }

                int least = Math.Min(steps[i - 1, j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1), 1 + Math.Min(steps[i - 1, j], steps[i, j - 1]));
                bool isExchanged = i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]);
                steps[i, j] = isExchanged ? Math.Min(least, steps[i - 2, j - 2] + 1) : least;
            }
        }

        return steps[left.Length, right.Length];
    }

    private static bool Same(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
