using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Decoding;

/// <summary>Names of bits, or-ed.</summary>
/// <param name="Value">The value.</param>
/// <param name="Names">The names of its bits, in the order of their set.</param>
/// <param name="Rest">The bits that have no name.</param>
/// <param name="Prefix">What the names of the set begin with: bits without any name are <c>0x8 /* O_??? */</c>; empty if nothing.</param>
public sealed record DecodedFlags(ulong Value, ImmutableArray<string> Names, ulong Rest, string Prefix = "") : DecodedValue
{
    /// <summary>How bits without a name are written: <see cref="NumberForm.Octal"/> for permissions beside the type of a file.</summary>
    public NumberForm RestForm { get; init; } = NumberForm.Hexadecimal;

    /// <inheritdoc/>
    public bool Equals(DecodedFlags? other) =>
        other is not null && (Value, Rest, Prefix, RestForm) == (other.Value, other.Rest, other.Prefix, other.RestForm) && Names.SequenceEqual(other.Names);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();
}
