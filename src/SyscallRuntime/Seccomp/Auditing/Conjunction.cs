using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>Constraints that hold together, each of another expression, in the order of their texts, so that equal ones compare equal.</summary>
internal sealed class Conjunction : IEquatable<Conjunction>
{
    private Conjunction(ImmutableArray<Constraint> constraints) => Constraints = constraints;

    public ImmutableArray<Constraint> Constraints { get; }

    /// <summary>Constraints in any order; those that every number meets are left out.</summary>
    public static Conjunction Of(IEnumerable<Constraint> constraints) =>
        new([.. constraints.Where(static constraint => !IsMet(constraint)).OrderBy(static constraint => constraint.Subject.ToString(), StringComparer.Ordinal)]);

    /// <summary>What it says of an expression, or null.</summary>
    public NumberSet? ValuesOf(Expression subject)
    {
        foreach (Constraint constraint in Constraints)
        {
            if (constraint.Subject.Equals(subject))
                return constraint.Values;
        }

        return null;
    }

    /// <summary>The same with another constraint of an expression.</summary>
    public Conjunction With(Constraint constraint) => Of(Constraints.Where(other => !other.Subject.Equals(constraint.Subject)).Append(constraint));

    /// <summary>The same without a constraint of an expression.</summary>
    public Conjunction Without(Expression subject) => new(Constraints.RemoveAll(constraint => constraint.Subject.Equals(subject)));

    /// <summary>Whether each of its calls meets a constraint.</summary>
    public bool Implies(Constraint constraint) => ValuesOf(constraint.Subject) is { } values && values.IsSubsetOf(constraint.Values);

    /// <summary>Whether each of its calls is one of another.</summary>
    public bool Implies(Conjunction other) => other.Constraints.All(Implies);

    public bool Holds(in SeccompData data)
    {
        foreach (Constraint constraint in Constraints)
        {
            if (!constraint.Holds(in data))
                return false;
        }

        return true;
    }

    public bool Equals(Conjunction? other) => other is not null && Constraints.AsSpan().SequenceEqual(other.Constraints.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as Conjunction);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (Constraint constraint in Constraints)
            hash.Add(constraint);
        return hash.ToHashCode();
    }

    public override string ToString() => string.Join(" && ", Constraints);

    private static bool IsMet(Constraint constraint) => constraint.Values.Ranges is [{ Low: 0 } all] && all.High >= constraint.Subject.Max;
}
