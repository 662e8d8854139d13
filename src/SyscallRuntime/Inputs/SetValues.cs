using System.Collections.Immutable;
using SyscallKit.Metadata;

namespace SyscallKit.Inputs;

/// <summary>Words in and out of a set of names.</summary>
internal static class SetValues
{
    private const int MostBits = 3;
    private const int Tries = 16;

    /// <summary>A word that names of the set make up.</summary>
    /// <param name="random">Where it comes from.</param>
    /// <param name="set">The set.</param>
    /// <param name="choice">The value of the argument that chooses among sets, if there is one.</param>
    public static ulong Inside(InputRandom random, ValueSet set, ulong? choice = null)
    {
        ImmutableArray<SetMember> members = set.Members;
        if (members.IsEmpty)
            return 0;
        if (set.Style == SetStyle.Values)
        {
            if (choice is { } chosen && set.ChosenBy(chosen) is { } names)
                return Inside(random, names);
            SetMember member = random.Among(members.AsSpan());
            return member.Set is { } other ? Inside(random, other) : member.Value;
        }

        ulong word = 0;
        ulong masks = 0;
        foreach (SetMember member in members)
        {
            if (member.Mask == 0 || (masks & member.Mask) != 0)
                continue;
            masks |= member.Mask;
            word |= UnderMask(random, members, member.Mask);
        }

        for (int i = random.Between(0, MostBits); i > 0; i--)
        {
            SetMember member = random.Among(members.AsSpan());
            word |= member.Mask == 0 ? member.Value : 0;
        }

        return word;
    }

    /// <summary>A word that they do not make up; null if none was found in so many bits.</summary>
    public static ulong? Outside(InputRandom random, ValueSet set, int bits)
    {
        ulong all = BitMask.Of(bits);
        if (set.Style == SetStyle.Values)
        {
            for (int i = 0; i < Tries; i++)
            {
                ulong value = all & (random.OneIn(2) ? random.Next() : Neighbour(random, set.Members));
                if (!Has(set, value, all))
                    return value;
            }

            return null;
        }

        ulong free = all & ~Named(set);
        if (free == 0)
            return null;
        ulong bit;
        do
            bit = 1UL << random.Below(bits);
        while ((free & bit) == 0);
        return Inside(random, set) & all | bit;
    }

    /// <summary>The bits that names of a set have.</summary>
    private static ulong Named(ValueSet set)
    {
        ulong named = 0;
        foreach (SetMember member in set.Members)
            named |= member.Value | member.Mask;
        return named;
    }

    /// <summary>Whether a value is one of the set, or made up of its bits.</summary>
    private static bool Has(ValueSet set, ulong value, ulong all)
    {
        if (set.Style != SetStyle.Values)
            return (value & ~Named(set)) == 0;
        foreach (SetMember member in set.Members)
        {
            if (member.Set is { } other ? Has(other, value, all) : (member.Value & all) == value)
                return true;
        }

        return false;
    }

    private static ulong Neighbour(InputRandom random, ImmutableArray<SetMember> members) =>
        members.IsEmpty ? 1 : unchecked(random.Among(members.AsSpan()).Value + (random.OneIn(2) ? 1 : ulong.MaxValue));

    private static ulong UnderMask(InputRandom random, ImmutableArray<SetMember> members, ulong mask)
    {
        ulong chosen = 0;
        int seen = 0;
        foreach (SetMember member in members)
        {
            if (member.Mask == mask && random.OneIn(++seen))
                chosen = member.Value;
        }

        return chosen;
    }
}
