using System;
using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Metadata;

/// <summary>What the arguments and the result of a call mean: declared once, by the attributes of its method.</summary>
/// <param name="arguments">The arguments.</param>
/// <param name="result">The result.</param>
public sealed class CallMeaning(ImmutableArray<ArgumentMeaning> arguments, ArgumentMeaning result) : IEquatable<CallMeaning>
{
    /// <summary>The arguments, as many as the call has.</summary>
    public ImmutableArray<ArgumentMeaning> Arguments { get; } = arguments;

    /// <summary>The result.</summary>
    public ArgumentMeaning Result { get; } = result;

    /// <summary>What it does by operation; null if it does one thing.</summary>
    public CallOperations? Operations { get; init; }

    /// <summary>The errors that it is documented to give, by their names; empty if nobody has said.</summary>
    public ImmutableArray<string> Errors { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(CallMeaning? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (Result == other.Result && Equals(Operations, other.Operations) && Arguments.SequenceEqual(other.Arguments) && Errors.SequenceEqual(other.Errors)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CallMeaning);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Arguments.Length, Result, Errors.Length);
}
