using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Metadata;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>Neighbouring rows that say the same.</summary>
/// <param name="Section">The part of the audit.</param>
/// <param name="Rows">The rows.</param>
internal sealed record AuditGroup(AuditSection Section, ImmutableArray<SeccompAuditRow> Rows)
{
    public SeccompAuditRow Row => Rows[0];

    /// <summary>The first number, as the section counts.</summary>
    public int First => Row.First - Section.Base;

    /// <summary>The last number, as the section counts.</summary>
    public int Last => Rows[^1].Last - Section.Base;

    public int MinInstructions => Rows.Min(static row => row.MinInstructions);

    public int MaxInstructions => Rows.Max(static row => row.MaxInstructions);

    /// <summary>All rows of an audit in groups.</summary>
    public static List<AuditGroup> AllOf(SeccompAudit audit)
    {
        List<AuditGroup> groups = [];
        foreach (SeccompAuditRow row in audit.Rows)
        {
            AuditSection section = AuditSection.Of(row.Abi, row.First);
            if (groups is [.., AuditGroup last] && last.Section == section && last.Row.SaysTheSameAs(row) && last.Row.IsAlwaysAllowed == row.IsAlwaysAllowed)
                groups[^1] = last with { Rows = last.Rows.Add(row) };
            else
                groups.Add(new AuditGroup(section, [row]));
        }

        return groups;
    }

    /// <summary>The names of its calls.</summary>
    public ImmutableArray<string> NamesOf(SyscallTable? table) =>
        [.. Rows.Where(static row => row.First == row.Last).Select(row => Section.NameOf(row.First, table)).OfType<string>()];

    /// <summary>The outcomes with what is said of when: the simple ones first, and the last one otherwise.</summary>
    public IEnumerable<(SeccompOutcome Outcome, string When)> InWords()
    {
        SeccompOutcome[] outcomes = [.. Row.Outcomes.OrderBy(static outcome => outcome.Complexity)];
        return outcomes.Select((outcome, index) =>
            (outcome, outcome.IsAlways ? "" : Row.IsComplete && index > 0 && index == outcomes.Length - 1 ? "otherwise" : "if " + outcome.Condition));
    }
}
