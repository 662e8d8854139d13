using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>Ways that end alike, as one condition that is as short as can easily be had.</summary>
internal static class ConditionMerger
{
    // Each is compared with each.
    private const int MaxAbsorbed = 64;

    /// <summary>The condition: one of these must hold.</summary>
    /// <param name="conditions">Those of the ways.</param>
    public static ImmutableArray<Conjunction> Merge(IEnumerable<Conjunction> conditions)
    {
        List<Conjunction> merged = Unite([.. conditions]);
        merged = Unite([.. merged.Select(HalfWords.Join)]);
        if (merged.Count is > 1 and <= MaxAbsorbed)
            Absorb(merged);
        return [.. merged.OrderBy(static conjunction => conjunction.ToString(), System.StringComparer.Ordinal)];
    }

    // Of conditions that differ in one constraint only, one that allows the values of all.
    private static List<Conjunction> Unite(List<Conjunction> conditions)
    {
        for (int before = int.MaxValue; conditions.Count > 1 && conditions.Count < before;)
        {
            before = conditions.Count;
            foreach (Expression subject in conditions.SelectMany(static condition => condition.Constraints).Select(static constraint => constraint.Subject).Distinct().ToList())
                conditions = Unite(conditions, subject);
        }

        return conditions;
    }

    private static List<Conjunction> Unite(List<Conjunction> conditions, Expression subject) =>
    [
        .. conditions.GroupBy(condition => condition.Without(subject)).SelectMany(group => group.Count() == 1
            ? group
            : group.Any(condition => condition.ValuesOf(subject) is null)
                ? [group.Key]
                : (IEnumerable<Conjunction>)[group.Key.With(new Constraint(subject, NumberSet.Of(group.SelectMany(condition => condition.ValuesOf(subject)!.Ranges))))]),
    ];

    // "A, or not A and B" is "A or B": a constraint may be widened by calls that another condition has anyway.
    private static void Absorb(List<Conjunction> conditions)
    {
        for (int i = 0; i < conditions.Count; i++)
        {
            foreach (Conjunction other in conditions.Where((_, index) => index != i).ToList())
            {
                foreach (Constraint constraint in other.Constraints)
                {
                    if (conditions[i].ValuesOf(constraint.Subject) is { } values && other.Constraints.All(known => known.Subject.Equals(constraint.Subject) || conditions[i].Implies(known)))
                        conditions[i] = conditions[i].With(constraint with { Values = values.Union(constraint.Values) });
                }
            }
        }

        // Of two that say the same the first stays.
        for (int i = conditions.Count - 1; i >= 0; i--)
        {
            if (conditions.Where((other, index) => index != i && conditions[i].Implies(other) && (index < i || !other.Implies(conditions[i]))).Any())
                conditions.RemoveAt(i);
        }
    }
}
