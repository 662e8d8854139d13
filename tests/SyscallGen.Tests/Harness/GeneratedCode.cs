using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NUnit.Framework;

namespace SyscallGen.Tests.Harness;

/// <summary>Checks of generated text.</summary>
internal static class GeneratedCode
{
    private const string Pragma = "#pragma warning disable\n";

    /// <summary>
    /// What generated code cannot avoid without its <c>#pragma</c>. Nothing but the author's own markings and choices that it repeats.
    /// </summary>
    private static readonly string[] s_unavoidable =
    [
        "CS0108", // A class and its base class declare a call of one name: the metadata of one hides the other's.
        "CS0612", // The author's method, or a type of it, is obsolete.
        "CS0618",
        "CS8604", // A table includes a field that may be null.
    ];

    /// <summary>The warnings that would show if generated code did not switch them off.</summary>
    public static IReadOnlyList<Diagnostic> WarningsWithoutPragma(CSharpCompilation output, IEnumerable<SyntaxTree> generated, params string[] tolerated)
    {
        CSharpCompilation bare = output;
        HashSet<SyntaxTree> trees = [];
        foreach (SyntaxTree tree in generated)
        {
            string text = tree.GetText().ToString();
            Assert.That(text, Does.Contain(Pragma));
            SourceText stripped = SourceText.From(text.Replace(Pragma, "", StringComparison.Ordinal), tree.Encoding);
            SyntaxTree replacement = CSharpSyntaxTree.ParseText(stripped, (CSharpParseOptions)tree.Options, tree.FilePath);
            trees.Add(replacement);
            bare = bare.ReplaceSyntaxTree(tree, replacement);
        }

        return [.. GeneratorRun.Visible(bare, [.. s_unavoidable, .. tolerated]).Where(diagnostic => diagnostic.Location.SourceTree is { } tree && trees.Contains(tree))];
    }
}
