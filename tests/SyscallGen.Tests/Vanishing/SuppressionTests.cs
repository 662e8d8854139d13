using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NUnit.Framework;
using SyscallGen.Diagnostics;
using SyscallGen.Tests.Diagnostics;

namespace SyscallGen.Tests.Vanishing;

/// <summary>What refuses a declaration is reported whatever a file is called and whatever a project silences.</summary>
[TestFixture]
public sealed class SuppressionTests
{
    // What takes nothing out of the build may be silenced.
    private static readonly RuleCase[] s_refusals = [.. RuleCases.All.Where(static rule => Rules.ById[rule.Id].DefaultSeverity == DiagnosticSeverity.Error)];

    private static IEnumerable<TestCaseData> Pairs() =>
    [
        .. Means.OfFile.Select(static file => new TestCaseData(file.Name, "none")),
        .. Means.OfProject.Skip(1).Select(static project => new TestCaseData("none", project.Name)),
        new("all at once", "everything"),
        new("all at once", "everything, and no analyzers"),
    ];

    [TestCaseSource(nameof(Pairs))]
    public void EveryRefusalIsReported(string file, string project)
    {
        FileMeans fileMeans = Means.OfFile.Single(found => found.Name == file);
        ProjectMeans projectMeans = Means.OfProject.Single(found => found.Name == project);
        SilencedBuild build = SilencedBuild.Of(s_refusals.Select((rule, i) => (fileMeans.PathOf(i), Text(i))), projectMeans);
        for (int i = 0; i < s_refusals.Length; i++)
        {
            // Without analyzers, what a single declaration does not show is reported without a place.
            IEnumerable<Diagnostic> here = build.Errors.Where(error => error.Id == s_refusals[i].Id
                && (error.Location.SourceTree?.FilePath == fileMeans.PathOf(i) || !projectMeans.RunsAnalyzers));
            Assert.That(here, Is.Not.Empty, s_refusals[i].ToString());
        }

        string Text(int i)
        {
            // A file-local type cannot lie in another.
            FileMeans means = s_refusals[i].Source.Contains("file ", StringComparison.Ordinal) ? fileMeans with { Attributes = "" } : fileMeans;
            (string before, string after) = means.Around("R" + i);
            return before + Regex.Replace(s_refusals[i].Source, @"\{\|#\d:(.*?)\|\}", "$1") + after;
        }
    }

    [TestCaseSource(nameof(AllRules))]
    public void RuleCanBeSilencedOnlyIfItTakesNothingAway(string id)
    {
        DiagnosticDescriptor rule = Rules.ById[id];
        string[] tags = [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler];
        Assert.That(rule.CustomTags, rule.DefaultSeverity == DiagnosticSeverity.Error ? Is.EquivalentTo(tags) : Has.None.AnyOf(tags));
    }

    private static IEnumerable<string> AllRules() => Rules.ById.Keys.Order(StringComparer.Ordinal);
}
