using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;
using SyscallGen.Models;

namespace SyscallGen.Tests.Harness;

/// <summary>A check that cannot fail proves nothing: these show that the harness's can.</summary>
[TestFixture]
public sealed class HarnessTests
{
    private static readonly CSharpCompilation s_compilation = new TestProject("class C { int F; }").Compile();

    public static IEnumerable<TestCaseData> Forbidden()
    {
        SyntaxTree tree = s_compilation.SyntaxTrees[0];
        yield return new TestCaseData(s_compilation).SetArgDisplayNames("Compilation");
        yield return new TestCaseData(tree).SetArgDisplayNames("SyntaxTree");
        yield return new TestCaseData(tree.GetRoot()).SetArgDisplayNames("SyntaxNode");
        yield return new TestCaseData(tree.GetRoot().GetFirstToken()).SetArgDisplayNames("SyntaxToken");
        yield return new TestCaseData(tree.GetRoot().GetLocation()).SetArgDisplayNames("Location");
        yield return new TestCaseData(tree.GetRoot().GetReference()).SetArgDisplayNames("SyntaxReference");
        yield return new TestCaseData(s_compilation.GetSemanticModel(tree)).SetArgDisplayNames("SemanticModel");
        yield return new TestCaseData(s_compilation.GetTypeByMetadataName("C")).SetArgDisplayNames("ISymbol");
    }

    [TestCaseSource(nameof(Forbidden))]
    public void ModelGraphForbiddenObjectIsFoundHoweverDeepItLies(object value)
    {
        object deep = new Derived { Items = [("first", null), ("second", new List<object?> { null, new Dictionary<string, object> { ["key"] = value } })] };
        Assert.That(ModelGraph.FindForbidden(value), Is.Not.Null);
        Assert.That(ModelGraph.FindForbidden(deep), Does.StartWith("Derived.").And.Contain("[1]"));
    }

    [Test]
    public void ModelGraphSymbolHiddenFromEqualsIsFound() =>
        Assert.That(ModelGraph.FindForbidden(new HidesSymbol("name", s_compilation.Assembly)), Is.Not.Null);

    [Test]
    public void ModelGraphModelHasNothingForbidden() =>
        Assert.That(ModelGraph.FindForbidden(new TypeShellSpec("class", "C")), Is.Null);

    [Test]
    public void WarningsWithoutPragmaWarningInGeneratedCodeIsSeen()
    {
        GeneratorRun run = GeneratorRun.Of("using SyscallKit.Declaring; using SyscallKit.Kernel; partial class K { [Syscall(1)] public long A(int a) => a; }");
        SyntaxTree tree = run.GeneratedTrees.Single();
        SyntaxTree worse = tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(tree.GetText() + "class Unused { private int _never; }\n", System.Text.Encoding.UTF8));
        CSharpCompilation changed = run.Output.ReplaceSyntaxTree(tree, worse);
        Assert.That(GeneratedCode.WarningsWithoutPragma(changed, [worse]).Select(static diagnostic => diagnostic.Id), Is.EqualTo((string[])["CS0169"]));
    }

    private class Base
    {
        public ImmutableArray<(string Name, object? Value)> Items { get; init; }
    }

    private sealed class Derived : Base;

    private sealed record HidesSymbol(string Name, ISymbol Symbol)
    {
        public bool Equals(HidesSymbol? other) => other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal);

        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
    }
}
