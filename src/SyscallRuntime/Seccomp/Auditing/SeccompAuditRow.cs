using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Metadata;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>What filters say of a number, or of a range of numbers that no kernel uses.</summary>
public sealed class SeccompAuditRow
{
    internal SeccompAuditRow(SyscallAbi abi, int first, int last, ImmutableArray<SeccompOutcome> outcomes, bool isComplete, bool isAlwaysAllowed)
    {
        Abi = abi;
        First = first;
        Last = last;
        Outcomes = outcomes;
        IsComplete = isComplete;
        IsAlwaysAllowed = isAlwaysAllowed;
    }

    /// <summary>The table.</summary>
    public SyscallAbi Abi { get; }

    /// <summary>The number; the least of a range.</summary>
    public int First { get; }

    /// <summary>The number; the greatest of a range.</summary>
    public int Last { get; }

    /// <summary>What happens, and when; strictest first.</summary>
    public ImmutableArray<SeccompOutcome> Outcomes { get; }

    /// <summary>Whether these are all. False only for filters that were written to have too many ways.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether no filter need run, because Linux's bitmap allows the number (<see cref="SeccompStack.AlwaysAllows"/>).</summary>
    public bool IsAlwaysAllowed { get; }

    /// <summary>Whether the call can be made.</summary>
    public SeccompPermission Permission => this switch
    {
        { IsComplete: false } => SeccompPermission.Conditional,
        _ when Outcomes.All(static outcome => outcome.Action is SeccompAction.Allow or SeccompAction.Log) => SeccompPermission.Allowed,
        _ when Outcomes.All(static outcome => outcome.Action is SeccompAction.Errno or SeccompAction.Trap or SeccompAction.KillThread or SeccompAction.KillProcess) => SeccompPermission.Refused,
        _ => SeccompPermission.Conditional,
    };

    /// <summary>The fewest instructions that are executed for such a call: 0 if <see cref="IsAlwaysAllowed"/>.</summary>
    public int MinInstructions => Outcomes.Min(static outcome => (int?)outcome.MinInstructions) ?? 0;

    /// <summary>The most.</summary>
    public int MaxInstructions => Outcomes.Max(static outcome => (int?)outcome.MaxInstructions) ?? 0;

    /// <summary>Whether another row says the same, however many instructions it takes.</summary>
    internal bool SaysTheSameAs(SeccompAuditRow other) =>
        IsComplete && other.IsComplete && Outcomes.Length == other.Outcomes.Length && Outcomes.Zip(other.Outcomes).All(static pair => pair.First.IsSameAs(pair.Second));
}
