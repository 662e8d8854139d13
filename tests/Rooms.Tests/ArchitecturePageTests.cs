using System;
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;

namespace Rooms.Tests;

/// <summary>The tables of docs/architecture.md are printed from <see cref="Houses"/>.</summary>
/// <remarks>With UPDATE_EXPECTED=1 in the environment the page is rewritten instead.</remarks>
public sealed class ArchitecturePageTests
{
    private static readonly string s_page = Path.Combine(Repository.Root, "docs", "architecture.md");

    [TestCaseSource(typeof(Houses), nameof(Houses.Names))]
    public void TableIsThatOfTheHouse(string name)
    {
        string page = File.ReadAllText(s_page).ReplaceLineEndings("\n");
        string table = Print(Houses.All.Single(house => house.Folder == name));
        string head = table[..table.IndexOf('\n', StringComparison.Ordinal)];
        int start = page.IndexOf(head, StringComparison.Ordinal);
        Assert.That(start, Is.Not.Negative, "no table begins with " + head);
        int end = page.IndexOf("\n\n", start, StringComparison.Ordinal) + 1;
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
            File.WriteAllText(s_page, page[..start] + table + page[end..]);
        else
            Assert.That(page[start..end], Is.EqualTo(table));
    }

    private static string Print(House house)
    {
        StringBuilder table = new($"| room of `{house.Folder}` | holds | knows |\n| --- | --- | --- |\n");
        foreach (Room room in house.Rooms)
            table.Append($"| `{room.Folder}/` | {room.Holds} | {(room.Knows.IsEmpty ? "nobody" : string.Join(", ", room.Knows))} |\n");
        return table.ToString();
    }
}
