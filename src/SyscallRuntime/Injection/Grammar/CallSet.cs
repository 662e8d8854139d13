using System;
using System.Linq;

namespace SyscallKit.Injection.Grammar;

/// <summary>A set of calls, as an expression such as <c>%file,!read</c> gives it. Immutable; compares by its contents.</summary>
public sealed class CallSet : IEquatable<CallSet>
{
    private const int WordBits = 64;

    private readonly ulong[][] _members;
    private readonly bool _isInverted;

    internal CallSet(ulong[][] members, bool isInverted) => (_members, _isInverted) = (members, isInverted);

    /// <summary>All calls: what is traced unless somebody says otherwise.</summary>
    public static CallSet All { get; } = new([[], [], []], isInverted: true);

    /// <summary>No calls.</summary>
    public static CallSet None { get; } = new([[], [], []], isInverted: false);

    /// <summary>Reads an expression: names, numbers, <c>%</c>classes, <c>/</c>regular expressions, commas between them; <c>?</c> in front of what need not exist, <c>@64</c>, <c>@32</c> or <c>@x32</c> behind what is of one table, and <c>!</c> in front of all for what is not among them.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="names">The calls that it can name.</param>
    /// <param name="error">Why it is none; null if it is one.</param>
    /// <returns>The set; null if it is none.</returns>
    /// <remarks>As <c>strace -e trace=</c> of strace 6.1. Back references, <c>\&lt;</c> and <c>\&gt;</c> in regular expressions are refused.</remarks>
    public static CallSet? Parse(string text, CallNames names, out StraceError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        return new CallSetParser(names).Parse(text, out error);
    }

    /// <summary>Whether a call is in the set.</summary>
    /// <param name="personality">Its table.</param>
    /// <param name="number">Its number: any, also one without a call.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(CallPersonality personality, int number)
    {
        ulong[] words = _members[(int)personality];
        bool isMember = (uint)number / WordBits is uint word && word < (uint)words.Length && (words[word] >> (number % WordBits) & 1) != 0;
        return isMember != _isInverted;
    }

    /// <inheritdoc/>
    public bool Equals(CallSet? other) =>
        other is not null && _isInverted == other._isInverted && _members.Zip(other._members).All(static pair => Trim(pair.First).SequenceEqual(Trim(pair.Second)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CallSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(_isInverted);
        foreach (ulong[] words in _members)
        {
            foreach (ulong word in Trim(words))
                hash.Add(word);
        }

        return hash.ToHashCode();
    }

    private static ReadOnlySpan<ulong> Trim(ulong[] words) => words.AsSpan().TrimEnd(0UL);
}
