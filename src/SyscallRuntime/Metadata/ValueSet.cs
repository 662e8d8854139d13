using System;
using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Metadata;

/// <summary>The names that the values of an argument have, in the order in which they are looked for.</summary>
/// <param name="name">The name of the set: <c>open_flags</c>.</param>
/// <param name="style">How they make up a word.</param>
/// <param name="members">The names.</param>
public sealed class ValueSet(string name, SetStyle style, ImmutableArray<SetMember> members) : IEquatable<ValueSet>
{
    /// <summary>The name of the set: <c>open_flags</c>.</summary>
    public string Name { get; } = name;

    /// <summary>How the names make up a word.</summary>
    public SetStyle Style { get; } = style;

    /// <summary>The names.</summary>
    public ImmutableArray<SetMember> Members { get; } = members;

    /// <inheritdoc/>
    public bool Equals(ValueSet? other) =>
        other is not null && (ReferenceEquals(this, other) || (Name == other.Name && Style == other.Style && Members.SequenceEqual(other.Members)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueSet);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Style, Members.Length);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
