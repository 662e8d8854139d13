using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using NUnit.Framework;

namespace SyscallGen.Tests.Docs;

/// <summary>What <c>docs/syscall-define.md</c> and the README show as generated is generated for the declaration before it.</summary>
public sealed class SyscallDefinePageTests
{
    private static readonly string s_page = ReadPage("syscall-define.md");

    private static IEnumerable<TestCaseData> Declarations() =>
        from name in (string[])["syscall-define.md", "meaning.md", "../README.md"]
        from index in Enumerable.Range(0, CodeBlock.AllOf(ReadPage(name)).Count(IsDeclaration))
        select new TestCaseData(name, index);

    [TestCaseSource(nameof(Declarations))]
    public async Task DeclarationGeneratesWhatIsShown(string name, int index)
    {
        IReadOnlyList<CodeBlock> blocks = CodeBlock.AllOf(ReadPage(name));
        int at = Enumerable.Range(0, blocks.Count).Where(i => IsDeclaration(blocks[i])).ElementAt(index);
        string? table = at > 0 && blocks[at - 1].Language == "tbl" ? blocks[at - 1].Text : null;
        Example example = new(blocks[at].Text, table);
        Assert.That(Example.Complaints(example.Output), Is.Empty);
        Assert.That(await example.AnalyzeAsync(), Is.Empty);

        foreach (CodeBlock shown in blocks.Skip(at + 1).SkipWhile(static block => block.Language == "text").TakeWhile(static block => block.Role == "generated"))
        {
            bool isDocumented = shown.Text.Contains("///", StringComparison.Ordinal);
            Assert.That(Flat(example.Generated, isDocumented), Does.Contain(Flat(shown.Text, isDocumented)));
        }
    }

    [Test]
    public void EveryDeclarationShowsSomething() =>
        Assert.That(CodeBlock.AllOf(s_page).Zip(CodeBlock.AllOf(s_page).Skip(1)).Where(static pair => IsDeclaration(pair.First)), Has.All.Matches(
            static ((CodeBlock First, CodeBlock Second) pair) => pair.Second.Role == "generated"));

    [Test]
    public void EveryLinkHasItsHeading()
    {
        HashSet<string> anchors = [.. s_page.Split('\n')
            .Where(static line => line.StartsWith("## ", StringComparison.Ordinal))
            .Select(static line => string.Concat(line[3..].ToLowerInvariant().Replace(' ', '-').Where(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')))];
        IEnumerable<string> links = s_page.Split("](#").Skip(1).Select(static rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)]);
        Assert.That(links, Is.Not.Empty.And.SubsetOf(anchors));
    }

    private static string ReadPage(string name) => DocPages.Read(name).ReplaceLineEndings("\n");

    private static bool IsDeclaration(CodeBlock block) => block is { Language: "csharp", Role: "define" };

    // An excerpt stands at the margin: everything is compared without the indentation of the class around it, without attributes, and
    // without documentation where the excerpt leaves it out.
    private static string Flat(string code, bool isDocumented) => string.Concat(code.Split('\n')
        .Select(static line => line.TrimStart())
        .Where(line => !line.StartsWith("[global::", StringComparison.Ordinal) && (isDocumented || !line.StartsWith("///", StringComparison.Ordinal)))
        .Select(static line => line + "\n")).TrimEnd('\n');
}
