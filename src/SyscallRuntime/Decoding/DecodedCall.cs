using System;
using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Decoding;

/// <summary>A call as people read it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">The arguments that the call looks at.</param>
/// <param name="Result">Its result; null if it has none (yet).</param>
public sealed record DecodedCall(string Name, ImmutableArray<DecodedArgument> Arguments, DecodedResult? Result)
{
    /// <inheritdoc/>
    public bool Equals(DecodedCall? other) =>
        other is not null && Name == other.Name && Result == other.Result && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Arguments.Length);
}
