using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeFixes;
using NUnit.Framework;
using SyscallGen.CodeFixes;
using SyscallGen.Diagnostics;

namespace SyscallGen.Tests.Docs;

/// <summary>Every rule has a page, every page is about a rule, and its examples do what it says.</summary>
public sealed class DiagnosticPagesTests
{
    private static readonly HashSet<string> s_fixable = [.. typeof(SyscallCodeFix).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(SyscallCodeFix)))
        .SelectMany(static type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds)];

    private static IEnumerable<string> Ids() => Rules.ById.Keys.Order(StringComparer.Ordinal);

    [Test]
    public void PagesAreThoseOfTheRules() =>
        Assert.That(DocPages.FilesIn("diagnostics").Select(Path.GetFileName), Is.EquivalentTo(Ids().Select(static id => id + ".md").Append("README.md")));

    [TestCaseSource(nameof(Ids))]
    public void HeadIsTheRules(string id)
    {
        DiagnosticDescriptor rule = Rules.ById[id];
        string[] lines = DocPages.Read("diagnostics", id + ".md").Split('\n');
        Assert.That(lines[0], Is.EqualTo($"# {id}: {rule.Title}"));
        Assert.That(lines[2], Does.StartWith($"{rule.DefaultSeverity}. {(s_fixable.Contains(id) ? "Code fix: " : "No code fix.")}"));
        Assert.That(lines, rule.DefaultSeverity == DiagnosticSeverity.Warning ? Does.Contain("## When to suppress") : Does.Not.Contain("## When to suppress"));
        Assert.That(rule.HelpLinkUri, Does.EndWith("/docs/diagnostics/" + id + ".md"));
    }

    [TestCaseSource(nameof(Ids))]
    public void ListHasTheRule(string id)
    {
        DiagnosticDescriptor rule = Rules.ById[id];
        Assert.That(
            DocPages.Read("diagnostics", "README.md").Split('\n'),
            Does.Contain($"| [{id}]({id}.md) | {rule.DefaultSeverity} | {rule.Title} | {(s_fixable.Contains(id) ? "yes" : "no")} |"));
    }

    [TestCaseSource(nameof(Ids))]
    public async Task WrongExampleBreaksThisRuleAlone(string id)
    {
        Example example = Build(id, "wrong");
        // A rule may name a mistake that the compiler refuses too: then its page says so.
        string page = DocPages.Read("diagnostics", id + ".md");
        Assert.That(Example.Complaints(example.Written).Where(complaint => !page.Contains(complaint.Id, StringComparison.Ordinal)), Is.Empty, "the example itself");
        IReadOnlyList<Diagnostic> found = await example.AnalyzeAsync();
        Assert.That(found.Select(static diagnostic => diagnostic.Id).Distinct(), Is.EqualTo([id]), string.Join("\n", found));
    }

    [TestCaseSource(nameof(Ids))]
    public async Task RightExampleIsClean(string id)
    {
        Example example = Build(id, "right");
        Assert.That(Example.Complaints(example.Output), Is.Empty);
        Assert.That(await example.AnalyzeAsync(), Is.Empty);
    }

    private static Example Build(string id, string role)
    {
        IReadOnlyList<CodeBlock> blocks = CodeBlock.AllOf(DocPages.Read("diagnostics", id + ".md"));
        CodeBlock code = blocks.FirstOrDefault(block => block.Language == "csharp" && block.Role == role)
            ?? blocks.Single(static block => block is { Language: "csharp", Role: "both" });
        CodeBlock? table = blocks.FirstOrDefault(block => block.Language == "tbl" && block.Role == role)
            ?? blocks.FirstOrDefault(static block => block is { Language: "tbl", Role: "both" });
        LanguageVersion language = LanguageVersion.Default;
        if (blocks.FirstOrDefault(block => block.Language == "xml" && block.Role == role) is { } properties)
            Assert.That(LanguageVersionFacts.TryParse(XElement.Parse(properties.Text).Value.Trim(), out language), Is.True);
        if (blocks.FirstOrDefault(block => block.Role is "library" or "bare-library" || block.Role == "library-" + role) is not { } library)
            return new Example(code.Text, table?.Text, language);
        Example other = new(library.Text);
        bool isBare = role == "wrong" && library.Role == "bare-library";
        return new Example(code.Text, table?.Text, language, Example.Reference(isBare ? other.Written : other.Output));
    }
}
