using System.Collections.Immutable;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace SyscallKit.Linux.Tests;

/// <summary>What is known of Linux from elsewhere, as tables with a line for their columns.</summary>
internal static class Facts
{
    public static ImmutableArray<FactRow> Read(string name)
    {
        string[] lines = File.ReadAllLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "data", name));
        return Parse(lines);
    }

    public static ImmutableArray<FactRow> Parse(string[] lines)
    {
        ImmutableArray<string> columns = [.. lines[0].TrimStart('#').Split('\t')];
        return [.. lines.Skip(1).Select(line => new FactRow(columns, [.. line.Split('\t')]))];
    }
}
