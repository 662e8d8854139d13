using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using SyscallKit.Conformance.Meaning;
using SyscallKit.Metadata;

namespace SyscallKit.Conformance;

/// <summary><c>meaning DIR</c>: what the metadata says of arguments, operations, sets and structures, as tables.</summary>
internal static class MeaningVerb
{
    public static void Run(string directory)
    {
        Directory.CreateDirectory(directory);
        foreach ((string name, IEnumerable<string> lines) in Tables())
            File.WriteAllText(Path.Combine(directory, name), string.Concat(lines.Select(static line => line + "\n")));
    }

    /// <summary>The tables by their file names, each with a line for its columns.</summary>
    public static IEnumerable<(string Name, IEnumerable<string> Lines)> Tables()
    {
        ImmutableArray<SyscallTableEntry> calls = [.. DescribedCalls.SyscallTable.X64.Where(static row => row.Number < DescribedCalls.Unnamed)];
        Described described = Described.By(DescribedCalls.SyscallTable.X64.Select(static row => row.Metadata!.Meaning));
        yield return ("arguments.tsv", ArgumentRows.Of(calls).Prepend(ArgumentRows.Head));
        yield return ("arguments-by-operation.tsv", OperationRows.Of(calls).Prepend(OperationRows.Head));
        yield return ("sets.tsv", described.Sets.SelectMany(SetRows.Of).Prepend(SetRows.Head));
        yield return ("structs.tsv", described.Structs.SelectMany(StructRows.Of).Prepend(StructRows.Head));
        yield return ("structs-i386.tsv", described.CompatStructs.SelectMany(StructRows.Of).Prepend(StructRows.Head));
    }
}
