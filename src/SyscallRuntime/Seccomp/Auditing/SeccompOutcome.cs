using System.Collections.Immutable;
using System.Linq;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>What filters say of a call under a condition.</summary>
public sealed class SeccompOutcome
{
    private readonly SymbolicValue _data;
    private readonly ImmutableArray<Conjunction> _conditions;

    internal SeccompOutcome(SeccompAction action, SymbolicValue data, ImmutableArray<Conjunction> conditions, int minInstructions, int maxInstructions)
    {
        Action = action;
        _data = data;
        _conditions = conditions;
        MinInstructions = minInstructions;
        MaxInstructions = maxInstructions;
    }

    /// <summary>What becomes of the call.</summary>
    public SeccompAction Action { get; }

    /// <summary>The action's data: an error, a message. Null if it depends on the call.</summary>
    public ushort? Data => _data.IsConstant ? (ushort)_data.Constant : null;

    /// <summary>The fewest instructions that are executed to say so.</summary>
    public int MinInstructions { get; }

    /// <summary>The most.</summary>
    public int MaxInstructions { get; }

    /// <summary>Whether it is so for every call.</summary>
    public bool IsAlways => _conditions is [{ Constraints.IsEmpty: true }];

    /// <summary>When, such as <c>args[1] &amp; 0x3 == 0x1 || args[0] &gt;= 0x10</c>; empty if always.</summary>
    /// <remarks>Numbers are unsigned. <c>args[0]</c> is all 64 bits, <c>(u32)args[0]</c> the lower half; <c>&amp;</c> binds tighter than <c>==</c>, other operators are in parentheses.</remarks>
    public string Condition => string.Join(" || ", _conditions);

    /// <summary>How many comparisons the condition has.</summary>
    internal int Complexity => _conditions.Sum(static condition => condition.Constraints.Sum(static constraint => constraint.Values.Ranges.Length));

    /// <summary>Whether the condition holds.</summary>
    /// <param name="data">A call with a number and architecture of the row.</param>
    /// <returns>True for one outcome of each row whose <see cref="SeccompAuditRow.IsComplete"/> is true.</returns>
    public bool Holds(in SeccompData data)
    {
        foreach (Conjunction condition in _conditions)
        {
            if (condition.Holds(in data))
                return true;
        }

        return false;
    }

    /// <summary>The action's data for a call.</summary>
    /// <param name="data">The call, for which <see cref="Holds"/>.</param>
    /// <returns>The data.</returns>
    public ushort DataOf(in SeccompData data) => (ushort)_data.Evaluate(in data);

    /// <summary>Action and data, such as <c>ERRNO 1 (EPERM)</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => OutcomeText.Of(Action, DataText);

    internal string DataText => Data?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? _data.ToString();

    /// <summary>Whether another says the same, however many instructions it takes.</summary>
    internal bool IsSameAs(SeccompOutcome other) => Action == other.Action && _data == other._data && _conditions.SequenceEqual(other._conditions);
}
