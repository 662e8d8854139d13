using System.Collections.Generic;
using System.Linq;
using SyscallKit.Metadata;
using static SyscallKit.Conformance.Meaning.MeaningText;

namespace SyscallKit.Conformance.Meaning;

/// <summary><c>arguments.tsv</c>: an argument a row.</summary>
internal static class ArgumentRows
{
    public const string Head = "#nr\tcall\tindex\tname\tctype\tkind\tdirection\tlength\tunit\tfilled\tset\tstyle\tstruct\tdata\tnullable\tselector\tstrace\tnote";

    public static IEnumerable<string> Of(IEnumerable<SyscallTableEntry> calls) => calls.SelectMany(static row => Of(row, row.Metadata!));

    private static IEnumerable<string> Of(SyscallTableEntry row, SyscallMetadata call) => call.Meaning.Arguments.Select((meaning, i) => string.Join(
        '\t',
        [Number(row.Number), call.Name["sys_".Length..], Number(i), call.Args[i], call.Types[i], .. Columns(meaning), Index(meaning.Selector), None, None]));

    /// <summary>The columns from kind to nullable.</summary>
    /// <param name="meaning">What is known.</param>
    /// <returns>Their texts.</returns>
    public static IEnumerable<string> Columns(ArgumentMeaning meaning)
    {
        ValueSet? set = SetOf(meaning);
        return
        [
            Kind(meaning.Kind), Direction(meaning.Direction), Length(meaning.Length), Unit(meaning.Length), Filled(meaning.Filled),
            set?.Name ?? None, Style(set), Target(meaning), Direction(meaning.Data), Null(meaning.Null),
        ];
    }
}
