using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using SyscallKit.Metadata;
using static SyscallKit.Conformance.Meaning.MeaningText;

namespace SyscallKit.Conformance.Meaning;

/// <summary><c>sets.tsv</c>: a name a row.</summary>
internal static class SetRows
{
    public const string Head = "#set\tstyle\tconstant\tvalue\tpart\tmask\torder\torder_source\tstrace_6.1\tstrace_7.2\tvalue_source";

    private static readonly SetMember s_nothing = new(None, 0);

    public static IEnumerable<string> Of(ValueSet set) => set.Members.DefaultIfEmpty(s_nothing).Select((member, i) => string.Join(
        '\t',
        set.Name,
        Style(set),
        member.Set is { } inner ? "@" + inner.Name : member.Name,
        Hex(member.Value),
        Part(set, member),
        member.Mask == 0 ? None : Hex(member.Mask),
        Number(i),
        None,
        None,
        None,
        None));

    private static string Part(ValueSet set, SetMember member) => member switch
    {
        { Set: not null } => "set-by-level",
        _ when set.Style == SetStyle.Values || member.Mask != 0 => "value",
        { Value: 0 } => "zero",
        _ => BitOperations.IsPow2(member.Value) ? "bit" : "bits",
    };
}
