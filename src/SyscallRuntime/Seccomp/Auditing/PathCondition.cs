using System.Collections.Immutable;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>What holds on a way through filters: constraints of different expressions, all at once.</summary>
/// <param name="Constraints">The constraints.</param>
internal readonly record struct PathCondition(ImmutableArray<Constraint> Constraints)
{
    public static PathCondition None { get; } = new([]);

    /// <summary>The condition with one constraint more.</summary>
    /// <returns>Null if no call can meet it.</returns>
    public PathCondition? With(Constraint constraint)
    {
        Bounds bounds = Bounds.Of(constraint.Subject, this);
        if (bounds.Min == bounds.Max)
            return constraint.Values.Contains(bounds.Min) ? this : null;
        NumberSet values = constraint.Values.Intersect(NumberSet.Between(bounds.Min, bounds.Max));
        for (int i = 0; i < Constraints.Length; i++)
        {
            if (!Constraints[i].Subject.Equals(constraint.Subject))
                continue;
            values = values.Intersect(Constraints[i].Values);
            return IsPossible(values, bounds) ? new PathCondition(Constraints.SetItem(i, constraint with { Values = values })) : null;
        }

        return IsPossible(values, bounds) ? new PathCondition(Constraints.Add(constraint with { Values = values })) : null;
    }

    private static bool IsPossible(NumberSet values, Bounds bounds) => !values.IsEmpty && bounds.Allows(values);
}
