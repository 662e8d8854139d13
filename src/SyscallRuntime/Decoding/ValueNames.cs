using System;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Metadata;

namespace SyscallKit.Decoding;

/// <summary>Finds the names of a set in a word.</summary>
internal static class ValueNames
{
    /// <summary>The name of a value that has exactly one.</summary>
    /// <param name="set">The set; <see cref="SetStyle.Values"/>.</param>
    /// <param name="value">The value.</param>
    /// <param name="bits">How many bits it has.</param>
    public static DecodedName Name(ValueSet set, ulong value, int bits)
    {
        ulong mask = MaskOf(bits);
        return new DecodedName(value, set.Members.FirstOrDefault(member => (member.Value & mask) == value)?.Name, PrefixOf(set));
    }

    /// <summary>
    /// The names of the bits and of the values of parts, in the order of the set. Each takes its bits away, and what is left has no name.
    /// </summary>
    /// <param name="set">The set; not <see cref="SetStyle.Values"/>.</param>
    /// <param name="value">The value.</param>
    /// <param name="bits">How many bits it has.</param>
    public static DecodedFlags Flags(ValueSet set, ulong value, int bits)
    {
        ImmutableArray<string>.Builder names = ImmutableArray.CreateBuilder<string>();
        ulong mask = MaskOf(bits);
        ulong rest = value;
        ulong named = 0;
        foreach (SetMember member in set.Members)
        {
            // One that is 0 is the name of a word, or a part, in which no bit is set.
            ulong part = member.Mask & mask;
            ulong wanted = member.Value & mask;
            bool isThere = part != 0 ? (value & part) == wanted && (named & part) == 0 : wanted != 0 ? (rest & wanted) == wanted : value == 0 && member.Mask == 0;
            if (!isThere)
                continue;
            names.Add(member.Name);
            named |= part;
            rest &= ~(part | wanted);
        }

        return new DecodedFlags(value, names.ToImmutable(), rest, PrefixOf(set));
    }

    // What names begin with, up to an underscore: the first word that most have (O_CREAT, FASYNC: O_), and more where all of these go on alike (EPOLL_CTL_ADD).
    private static string PrefixOf(ValueSet set)
    {
        string word = set.Members
            .GroupBy(static member => member.Name[..(member.Name.IndexOf('_', StringComparison.Ordinal) + 1)], StringComparer.Ordinal)
            .FirstOrDefault(group => group.Key.Length > 1 && 2 * group.Count() > set.Members.Length)?.Key ?? "";
        string[] names = [.. set.Members.Select(static member => member.Name).Where(name => word.Length > 0 && name.StartsWith(word, StringComparison.Ordinal))];
        if (names.Length == 0)
            return "";
        int length = names[0].Length;
        foreach (string name in names)
            length = Math.Min(length, name.AsSpan().CommonPrefixLength(names[0]));
        return names[0][..(names[0].LastIndexOf('_', length - 1) + 1)];
    }

    private static ulong MaskOf(int bits) => bits >= 64 ? ulong.MaxValue : (1UL << bits) - 1;
}
