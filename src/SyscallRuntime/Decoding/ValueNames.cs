using System;
using System.Collections.Generic;
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

    // The words before the first underscore that most names share; MAP_SHARED, MAP_FIXED: MAP_.
    private static string PrefixOf(ValueSet set)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (SetMember member in set.Members)
        {
            int end = member.Name.IndexOf('_', StringComparison.Ordinal) + 1;
            if (end > 1)
                counts[member.Name[..end]] = counts.GetValueOrDefault(member.Name[..end]) + 1;
        }

        return counts.FirstOrDefault(pair => 2 * pair.Value > set.Members.Length).Key ?? "";
    }

    private static ulong MaskOf(int bits) => bits >= 64 ? ulong.MaxValue : (1UL << bits) - 1;
}
