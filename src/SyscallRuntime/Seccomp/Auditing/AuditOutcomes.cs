using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>Makes the outcomes of a row of the ways that were gone for it.</summary>
internal static class AuditOutcomes
{
    private static readonly NumberSet s_known = NumberSet.Of(SeccompActions.All.Select(static action => new ValueRange((uint)action, (uint)action)));

    /// <summary>The outcomes, strictest first.</summary>
    /// <param name="ends">The ends of the ways.</param>
    /// <param name="otherNumbers">Numbers that are not of the row: of these conditions may say what is shortest.</param>
    public static ImmutableArray<SeccompOutcome> Of(List<PathEnd> ends, NumberSet otherNumbers) =>
    [
        .. ends.SelectMany(Classify)
            .GroupBy(static end => (end.Action, end.Data))
            .Select(group => new SeccompOutcome(
                group.Key.Action,
                group.Key.Data,
                [.. ConditionMerger.Merge(group.Select(static end => Conjunction.Of(end.Condition.Constraints))).Select(condition => WithOthers(condition, otherNumbers))],
                group.Min(static end => end.Instructions),
                group.Max(static end => end.Instructions)))
            .OrderBy(static outcome => (int)outcome.Action).ThenBy(static outcome => outcome.Data).ThenBy(static outcome => outcome.Condition, StringComparer.Ordinal),
    ];

    private static Conjunction WithOthers(Conjunction condition, NumberSet otherNumbers) =>
        condition.ValuesOf(WordExpression.Number) is { } numbers && numbers.Union(otherNumbers) is { } more && PiecesOf(more) < PiecesOf(numbers)
            ? condition.With(new Constraint(WordExpression.Number, more))
            : condition;

    private static int PiecesOf(NumberSet numbers) => Math.Min(numbers.Ranges.Length, numbers.Complement(uint.MaxValue).Ranges.Length);

    // A value that the call decides may be any of the actions, and what is none of them kills.
    private static IEnumerable<(SeccompAction Action, SymbolicValue Data, PathCondition Condition, int Instructions)> Classify(PathEnd end)
    {
        SymbolicValue action = SymbolicArithmetic.Apply(BpfOperation.AndX, end.Value, SeccompActions.Mask);
        SymbolicValue data = SymbolicArithmetic.Apply(BpfOperation.AndX, end.Value, ~SeccompActions.Mask);
        if (action.IsConstant)
            return [(SeccompActions.Of(action.Constant), data, end.Condition, end.Instructions)];
        Expression subject = action.Symbol!;
        return SeccompActions.All.Select(known => (known, Values: NumberSet.Of((uint)known)))
            .Append((SeccompAction.KillProcess, s_known.Complement(subject.Max)))
            .Select(possible => (possible.Item1, data, Condition: end.Condition.With(new Constraint(subject, possible.Item2)), end.Instructions))
            .Where(static possible => possible.Condition is not null)
            .Select(static possible => (possible.Item1, possible.data, possible.Condition!.Value, possible.Instructions));
    }
}
