using System;
using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Metadata;

/// <summary>The operations of a call that does many things, and what chooses among them.</summary>
/// <param name="argument">The index of the argument that chooses.</param>
/// <param name="operations">The operations.</param>
public sealed class CallOperations(int argument, ImmutableArray<OperationMeaning> operations) : IEquatable<CallOperations>
{
    /// <summary>The index of the argument that chooses.</summary>
    public int Argument { get; } = argument;

    /// <summary>The index of the argument that chooses with it, or -1.</summary>
    public int Second { get; init; } = -1;

    /// <summary>The bits of the argument that choose.</summary>
    public ulong Mask { get; init; } = ulong.MaxValue;

    /// <summary>How far the operation is shifted left in the argument.</summary>
    public int Shift { get; init; }

    /// <summary>Whether the operations are bits that may come together.</summary>
    public bool AreBits { get; init; }

    /// <summary>The operations.</summary>
    public ImmutableArray<OperationMeaning> Operations { get; } = operations;

    /// <inheritdoc/>
    public bool Equals(CallOperations? other) =>
        other is not null
        && (Argument, Second, Mask, Shift, AreBits) == (other.Argument, other.Second, other.Mask, other.Shift, other.AreBits)
        && Operations.SequenceEqual(other.Operations);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CallOperations);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Argument, Second, Mask, Operations.Length);
}
