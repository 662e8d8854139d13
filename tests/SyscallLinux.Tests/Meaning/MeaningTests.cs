using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using SyscallKit.Conformance;
using SyscallKit.Conformance.Meaning;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Tests.Meaning;

/// <summary>What the metadata of all calls says, row by row against what is known: nothing differs but what is listed with its reason.</summary>
[TestFixture]
public sealed class MeaningTests
{
    private static readonly Dictionary<string, string[]> s_printed = MeaningVerb.Tables().ToDictionary(static table => table.Name, static table => table.Lines.ToArray());

    // Prose, how strace prints an argument, and the order of or-ed names, which the order of the rows gives.
    private static readonly string[] s_notCompared = ["strace", "note", "result_note", "order", "order_source", "strace_6.1", "strace_7.2", "value_source"];

    [TestCase("arguments.tsv", "nr call index", 1038)]
    [TestCase("arguments-by-operation.tsv", "nr call op_index op index", 1358)]
    [TestCase("sets.tsv", "set constant", 3806)]
    [TestCase("structs.tsv", "struct field", 1615)]
    [TestCase("structs-i386.tsv", "struct field", 775)]
    public void IsWhatIsKnown(string file, string key, int count)
    {
        string[] keys = key.Split(' ');
        Dictionary<string, FactRow> printed = Facts.Parse(s_printed[file]).ToDictionary(row => Key(row, keys));
        FactRow[] known = [.. Facts.Read(file)];
        Assert.That(known, Has.Length.EqualTo(count));
        IEnumerable<string> differences = known.SelectMany(row => Differences(file, Key(row, keys), row, printed.GetValueOrDefault(Key(row, keys))));
        Assert.That(string.Join('\n', differences), Is.EqualTo(string.Join('\n', Listed(file))));
    }

    [Test]
    public void NothingIsUnknown()
    {
        IEnumerable<string> unknown =
            from row in DescribedCalls.SyscallTable.X64
            let meaning = row.Metadata!.Meaning
            where meaning.Arguments.Append(meaning.Result).Any(static argument => argument.Kind == ArgumentKind.Unknown)
                || (meaning.Operations?.Operations ?? []).Any(static operation =>
                    operation.Arguments.Any(static argument => argument.Meaning.Kind == ArgumentKind.Unknown) || operation.Result.Kind == ArgumentKind.Unknown)
            select row.Name;
        Assert.That(unknown.Where(static name => name.Length != 0 && !IsOurs(name)), Is.Empty);
    }

    private static bool IsOurs(string name) => DescribedCalls.SyscallTable.X64.Any(row => row.Name == name && row.Number >= DescribedCalls.Unnamed);

    private static string Key(FactRow row, string[] keys) => string.Join(' ', keys.Select(key => row[key]));

    private static IEnumerable<string> Differences(string file, string key, FactRow known, FactRow? printed)
    {
        if (printed is null)
        {
            yield return $"{file}\t{key}\t-\tno row";
            yield break;
        }

        foreach (string column in known.Columns.Where(static column => !s_notCompared.Contains(column)))
        {
            if (known[column] != printed[column])
                yield return $"{file}\t{key}\t{column}\t{known[column]} | {printed[column]}";
        }
    }

    private static IEnumerable<string> Listed(string file) => File
        .ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "data", "differences.tsv"))
        .Where(line => line.StartsWith(file + "\t", System.StringComparison.Ordinal))
        .Select(static line => line[..line.LastIndexOf('\t')]);
}
