using System;
using System.Collections.Immutable;

namespace SyscallKit.Decoding;

/// <summary>A string, a path or bytes.</summary>
/// <param name="Bytes">The bytes that are shown, without a NUL that ends a string.</param>
/// <param name="IsText">Whether it is a string, which ends where a NUL stands.</param>
/// <param name="IsCut">Whether there are more than are shown.</param>
public sealed record DecodedBytes(ImmutableArray<byte> Bytes, bool IsText, bool IsCut) : DecodedValue
{
    /// <inheritdoc/>
    public bool Equals(DecodedBytes? other) =>
        other is not null && (IsText, IsCut) == (other.IsText, other.IsCut) && Bytes.AsSpan().SequenceEqual(other.Bytes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Bytes.Length, IsText, IsCut);
}
