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

    /// <summary>Whether another argument chooses among sets that its members stand for.</summary>
    internal bool IsChoice => Members.Any(static member => member.Set is not null);

    /// <summary>What names begin with, up to an underscore: the first word that most have (O_CREAT, FASYNC: O_), and more where all of these go on alike (EPOLL_CTL_ADD).</summary>
    internal string Prefix => field ??= PrefixOf([.. Members.Select(static member => member.Name)]);

    /// <summary>The names of parts of the word alone, without those of bits.</summary>
    internal ValueSet Parts => field ??= new ValueSet(Name, SetStyle.Both, [.. Members.Where(static member => member.Mask != 0)]);

    /// <summary>The set that an argument chooses; null if none stands for its value.</summary>
    /// <param name="choice">The argument: its lower half counts.</param>
    internal ValueSet? ChosenBy(ulong choice) => Members.FirstOrDefault(member => member.Set is not null && (uint)member.Value == (uint)choice)?.Set;

    /// <inheritdoc/>
    public bool Equals(ValueSet? other) =>
        other is not null && (ReferenceEquals(this, other) || (Name == other.Name && Style == other.Style && Members.SequenceEqual(other.Members)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueSet);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Style, Members.Length);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string PrefixOf(string[] names)
    {
        string word = names
            .GroupBy(static name => name[..(name.IndexOf('_', StringComparison.Ordinal) + 1)], StringComparer.Ordinal)
            .FirstOrDefault(group => group.Key.Length > 1 && 2 * group.Count() > names.Length)?.Key ?? "";
        string[] alike = [.. names.Where(name => word.Length > 0 && name.StartsWith(word, StringComparison.Ordinal))];
        if (alike.Length == 0)
            return "";
        int length = alike.Min(name => name.AsSpan().CommonPrefixLength(alike[0]));
        return alike[0][..(alike[0].LastIndexOf('_', length - 1) + 1)];
    }
}
