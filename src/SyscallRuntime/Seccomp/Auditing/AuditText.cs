using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using SyscallKit.Metadata;

namespace SyscallKit.Seccomp.Auditing;

/// <summary>An audit as a table.</summary>
internal static class AuditText
{
    private const int NumberWidth = 12;
    private const int LeastNameWidth = 34;
    private const int InstructionsWidth = 14;

    public static string Of(SeccompAudit audit, SyscallTable? table)
    {
        StringBuilder text = new();
        List<AuditGroup> groups = AuditGroup.AllOf(audit);
        int nameWidth = groups.Select(group => NamesOf(group.NamesOf(table)).Length + 1).Append(LeastNameWidth).Max();
        foreach (IGrouping<AuditSection, AuditGroup> section in groups.GroupBy(static group => group.Section))
        {
            text.Append(section.Key.Name.PadRight(NumberWidth)).Append("call".PadRight(nameWidth)).Append("instructions".PadRight(InstructionsWidth)).Append("outcome\n");
            foreach (AuditGroup group in section)
                Append(text, group, table, nameWidth);
            text.Append('\n');
        }

        foreach (SeccompFinding finding in audit.Findings)
            text.Append(finding.Message).Append('\n');
        return text.ToString();
    }

    private static void Append(StringBuilder text, AuditGroup group, SyscallTable? table, int nameWidth)
    {
        text.Append(Cell(NumbersOf(group), NumberWidth)).Append(Cell(NamesOf(group.NamesOf(table)), nameWidth)).Append(Cell(InstructionsOf(group), InstructionsWidth));
        string indent = "";
        foreach ((SeccompOutcome outcome, string when) in group.InWords())
        {
            text.Append(indent).Append($"{outcome} {when}".TrimEnd()).Append('\n');
            indent = new string(' ', NumberWidth + nameWidth + InstructionsWidth);
        }

        if (!group.Row.IsComplete)
            text.Append(indent).Append("and more than was looked at\n");
    }

    private static string NumbersOf(AuditGroup group) => group switch
    {
        { Row.First: int.MinValue } => "below " + Text(group.Last + 1),
        _ when group.Rows[^1].Last != group.Rows[^1].First => Text(group.First) + " up",
        _ when group.First == group.Last => Text(group.First),
        _ => $"{group.First}..{group.Last}",
    };

    private static string NamesOf(ImmutableArray<string> names) => names switch
    {
        [] => "",
        [string only] => only,
        [string first, .., string last] => $"{first} .. {last}",
    };

    private static string InstructionsOf(AuditGroup group) =>
        group.MinInstructions == group.MaxInstructions ? Text(group.MinInstructions) : $"{group.MinInstructions}..{group.MaxInstructions}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Cell(string text, int width) => text.PadRight(width - 1) + " ";
}
