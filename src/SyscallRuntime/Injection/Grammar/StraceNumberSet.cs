using System;
using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Injection.Grammar;

/// <summary>A set of numbers or names other than calls: signals, results, descriptors.</summary>
/// <param name="members">The members.</param>
/// <param name="isInverted">Whether it is all but those.</param>
public sealed class StraceNumberSet(ImmutableSortedSet<int> members, bool isInverted) : IEquatable<StraceNumberSet>
{
    /// <summary>All numbers.</summary>
    public static StraceNumberSet All { get; } = new([], isInverted: true);

    /// <summary>Whether a number is in the set.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(int number) => members.Contains(number) != isInverted;

    /// <inheritdoc/>
    public bool Equals(StraceNumberSet? other) => other is not null && other.HasSame(members, isInverted);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StraceNumberSet);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(members.Count, isInverted);

    /// <summary>Reads an expression: members, commas between them, <c>all</c> or <c>none</c>, <c>!</c> in front for what is not among them.</summary>
    internal static StraceNumberSet? Parse(string text, string kind, Func<string, int> number, out StraceError? error)
    {
        error = null;
        string tokens = text.TrimStart('!');
        bool isInverted = (text.Length - tokens.Length) % 2 != 0;
        if (tokens is "none" or "all")
            return new StraceNumberSet([], isInverted != (tokens == "all"));
        string[] all = tokens.Split(',', StringSplitOptions.RemoveEmptyEntries);
        string? wrong = all.FirstOrDefault(token => number(token) < 0) ?? (all.Length == 0 ? text : null);
        if (wrong is null)
            return new StraceNumberSet([.. all.Select(number)], isInverted);
        error = new StraceError($"invalid {kind} '{wrong}'");
        return null;
    }

    private bool HasSame(ImmutableSortedSet<int> others, bool areInverted) => isInverted == areInverted && members.SetEquals(others);
}
