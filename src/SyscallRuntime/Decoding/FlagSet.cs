using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;

namespace SyscallKit.Decoding;

/// <summary>The names of the values that an argument has: one of a list in some of its bits, and names of single bits.</summary>
/// <param name="Prefix">What the names begin with: a value without any name is shown as <c>0x20 /* O_??? */</c>.</param>
/// <param name="ValueMask">The bits that hold one value.</param>
/// <param name="Values">The names of the values in these bits.</param>
/// <param name="Bits">The names of the others in the order of printing; one of several bits before those that it contains.</param>
internal sealed record FlagSet(string Prefix, ulong ValueMask, ImmutableArray<(ulong Value, string Name)> Values, ImmutableArray<(ulong Value, string Name)> Bits)
{
    /// <summary>Whether a value without any name is shown as a plain decimal number.</summary>
    public bool IsDecimal { get; init; }

    public string Format(ulong value)
    {
        List<string> names = [];
        ulong rest = value;
        foreach ((ulong known, string name) in Values)
        {
            if ((value & ValueMask) == known && (known != 0 || ValueMask != 0 || value == 0))
            {
                names.Add(name);
                rest &= ~ValueMask;
                break;
            }
        }

        foreach ((ulong bits, string name) in Bits)
        {
            if ((rest & bits) != bits)
                continue;
            names.Add(name);
            rest &= ~bits;
        }

        if (IsDecimal && names.Count == 0)
            return rest.ToString(CultureInfo.InvariantCulture);
        if (rest != 0 || names.Count == 0)
            names.Add(Number(rest) + (names.Count == 0 && rest != 0 && Prefix.Length > 0 ? $" /* {Prefix}??? */" : ""));
        return string.Join('|', names);
    }

    private static string Number(ulong value) => value == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"0x{value:x}");
}
