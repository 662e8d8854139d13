using System.Collections.Immutable;

namespace SyscallKit.Linux.Tests;

/// <summary>A row of a table, whose fields are known by the names of their columns.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Fields">The fields.</param>
internal sealed record FactRow(ImmutableArray<string> Columns, ImmutableArray<string> Fields)
{
    public string this[string column] => Fields[Columns.IndexOf(column)];
}
