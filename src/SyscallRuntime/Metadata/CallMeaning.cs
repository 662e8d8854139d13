using System;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Declaring;

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

    /// <summary>The arguments as some of the operations see them, by index; null for one that these do not look at.</summary>
    /// <param name="chosen">The operations: one, or those whose bits come together; none where nobody has declared the one that was asked for.</param>
    /// <remarks>
    /// What an operation does not name is as the call has it, but for what depends on the operation (<see cref="ArgumentKind.Vary"/>). Operations that are bits
    /// add what they look at: what only others name, they do not.
    /// </remarks>
    internal ImmutableArray<ArgumentMeaning?> SeenBy(ImmutableArray<OperationMeaning> chosen) =>
        Operations is not { } operations || (chosen.IsEmpty && !operations.AreBits) ? [.. Arguments] : [.. Arguments.Select((_, i) => Seen(i, chosen, operations))];

    private ArgumentMeaning? Seen(int index, ImmutableArray<OperationMeaning> chosen, CallOperations operations)
    {
        ArgumentMeaning general = Arguments[index];
        if (chosen.Select(operation => operation.MeaningOf(index)).FirstOrDefault(static meaning => meaning is not null) is { } own)
            return own.Kind == ArgumentKind.Unused && general.Kind != ArgumentKind.Unused ? null : own;
        bool isOthers = general.Kind == ArgumentKind.Vary || (operations.AreBits && operations.Operations.Any(operation => operation.MeaningOf(index) is not null));
        return isOthers ? null : general;
    }

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
