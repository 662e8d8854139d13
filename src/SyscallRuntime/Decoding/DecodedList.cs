using System;
using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Decoding;

/// <summary>Values in a row.</summary>
/// <param name="Items">Those that are shown.</param>
/// <param name="IsCut">Whether there are more.</param>
public sealed record DecodedList(ImmutableArray<DecodedValue> Items, bool IsCut = false) : DecodedValue
{
    /// <inheritdoc/>
    public bool Equals(DecodedList? other) => other is not null && IsCut == other.IsCut && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Items.Length, IsCut);
}
