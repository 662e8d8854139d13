using System.Collections.Generic;
using System.Linq;

namespace SyscallGen.Tests.Docs;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">The first word behind the fence.</param>
/// <param name="Role">The second: what the block is to the page.</param>
/// <param name="Text">The lines between the fences.</param>
internal sealed record CodeBlock(string Language, string Role, string Text)
{
    private const string Fence = "```";

    public static IReadOnlyList<CodeBlock> AllOf(string page)
    {
        List<CodeBlock> blocks = [];
        string[]? head = null;
        List<string> lines = [];
        foreach (string line in page.ReplaceLineEndings("\n").Split('\n'))
        {
            bool isFence = line.StartsWith(Fence, System.StringComparison.Ordinal);
            if (isFence && head is null)
                (head, lines) = (line[Fence.Length..].Split(' '), []);
            else if (isFence)
                (blocks, head) = ([.. blocks, new CodeBlock(head![0], head.ElementAtOrDefault(1) ?? "", string.Concat(lines.Select(static text => text + "\n")))], null);
            else
                lines.Add(line);
        }

        return blocks;
    }
}
