using System;
using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Metadata;

/// <summary>A call that does many things, as one of them sees it.</summary>
/// <param name="choices">The operation: one name, or two of which the second is chosen by the second choosing argument.</param>
/// <param name="arguments">The arguments that are not as the call has them.</param>
/// <param name="result">What its result is.</param>
public sealed class OperationMeaning(ImmutableArray<SetMember> choices, ImmutableArray<OperationArgument> arguments, ArgumentMeaning result) : IEquatable<OperationMeaning>
{
    /// <summary>The operation: one name, or two of which the second is chosen by the second choosing argument.</summary>
    public ImmutableArray<SetMember> Choices { get; } = choices;

    /// <summary>The arguments that are not as the call has them.</summary>
    public ImmutableArray<OperationArgument> Arguments { get; } = arguments;

    /// <summary>What its result is.</summary>
    public ArgumentMeaning Result { get; } = result;

    /// <summary>What an argument of the call is to it; null if it does not name it.</summary>
    /// <param name="index">The index of the argument.</param>
    internal ArgumentMeaning? MeaningOf(int index) => Arguments.FirstOrDefault(argument => argument.Index == index)?.Meaning;

    /// <inheritdoc/>
    public bool Equals(OperationMeaning? other) =>
        other is not null && Choices.SequenceEqual(other.Choices) && Arguments.SequenceEqual(other.Arguments) && Result == other.Result;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OperationMeaning);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Choices.Length, Arguments.Length, Result);
}
