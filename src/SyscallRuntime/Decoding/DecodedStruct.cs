using System;
using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Decoding;

/// <summary>A structure.</summary>
/// <param name="Name">The structure's name: <c>timespec</c>.</param>
/// <param name="Fields">The fields that are shown.</param>
/// <param name="IsCut">Whether there are more.</param>
public sealed record DecodedStruct(string Name, ImmutableArray<DecodedField> Fields, bool IsCut = false) : DecodedValue
{
    /// <inheritdoc/>
    public bool Equals(DecodedStruct? other) => other is not null && (Name, IsCut) == (other.Name, other.IsCut) && Fields.SequenceEqual(other.Fields);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Fields.Length, IsCut);
}
