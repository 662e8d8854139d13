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
        ulong mask = BitMask.Of(bits);
        return new DecodedName(value, set.Members.FirstOrDefault(member => (member.Value & mask) == value)?.Name, set.Prefix);
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
        ulong mask = BitMask.Of(bits);
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

        return new DecodedFlags(value, names.ToImmutable(), rest, set.Prefix);
    }
}
