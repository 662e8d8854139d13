using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NUnit.Framework;
using SyscallGen.Analysis;

namespace SyscallGen.Tests.Harness;

/// <summary>One run of the generator over a project, checked for what must hold of every run.</summary>
internal sealed class GeneratorRun
{
    private GeneratorRun(TestProject project, CSharpCompilation input, GeneratorDriver driver, Compilation output)
    {
        Project = project;
        Input = input;
        Driver = driver;
        Output = (CSharpCompilation)output;
        Result = driver.GetRunResult().Results.Single();
    }

    public TestProject Project { get; }

    public CSharpCompilation Input { get; }

    /// <summary>The project with what was generated for it.</summary>
    public CSharpCompilation Output { get; }

    public GeneratorDriver Driver { get; }

    public GeneratorRunResult Result { get; }

    public IEnumerable<SyntaxTree> GeneratedTrees => Result.GeneratedSources.Select(static source => source.SyntaxTree);

    /// <summary>Runs the generator twice: it never throws, caches everything the second time, and keeps no symbol; the latter two where steps are tracked.</summary>
    public static GeneratorRun Of(TestProject project)
    {
        CSharpCompilation input = project.Compile();
        GeneratorDriver driver = project.CreateDriver().RunGeneratorsAndUpdateCompilation(input, out Compilation output, out _);
        GeneratorRun run = new(project, input, driver, output);
        Assert.That(run.Result.Exception, Is.Null);
        if (!project.IsTracked)
            return run;

        ModelGraph.AssertHoldsNoSymbols(run.Result);
        GeneratorDriver second = driver.RunGenerators(input.Clone());
        RunReasons.AssertAllCached(second.GetRunResult().Results.Single());
        return run;
    }

    public static GeneratorRun Of(params string[] sources) => Of(new TestProject(sources));

    /// <summary>The text of the generated file whose name ends so.</summary>
    public string Text(string hint) => Result.GeneratedSources.Single(source => source.HintName.EndsWith(hint, StringComparison.Ordinal)).SourceText.ToString();

    public IEnumerable<string> HintNames => Result.GeneratedSources.Select(static source => source.HintName);

    /// <summary>Asserts that nothing at all is reported, by compiler and analyzers, in any build mode.</summary>
    /// <param name="tolerated">Ids that the author's own code earns.</param>
    public GeneratorRun CompilesClean(params string[] tolerated)
    {
        foreach (bool checkOverflow in (bool[])[false, true])
        {
            foreach (NullableContextOptions nullable in (NullableContextOptions[])[NullableContextOptions.Enable, NullableContextOptions.Disable])
            {
                // A project is generated for in its own mode: the annotations of a type are part of what the parsers see.
                GeneratorRun run = (checkOverflow, nullable) == (Project.CheckOverflow, Project.Nullable)
                    ? this
                    : Of(Project with { CheckOverflow = checkOverflow, Nullable = nullable });
                string mode = $"checked {checkOverflow}, nullable {nullable}";
                Assert.That(Visible(run.Output, tolerated), Is.Empty, mode);
                Assert.That(GeneratedCode.WarningsWithoutPragma(run.Output, run.GeneratedTrees, tolerated), Is.Empty, "without #pragma, " + mode);
            }
        }

        Assert.That(Analyze().Where(diagnostic => !tolerated.Contains(diagnostic.Id)), Is.Empty);
        return this;
    }

    /// <summary>What the compiler says of the output, infos included.</summary>
    public static IEnumerable<Diagnostic> Visible(Compilation compilation, params string[] tolerated) => compilation.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden && !tolerated.Contains(diagnostic.Id));

    /// <summary>What the analyzers say of the output; that one of them throws is a failure.</summary>
    public ImmutableArray<Diagnostic> Analyze()
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new SyscallAnalyzer(), new SyscallTableAnalyzer(), new TblAnalyzer()];
        AnalyzerOptions options = new(Project.AdditionalTexts(), new BuildProperties(Project.Properties));
        ImmutableArray<Diagnostic> found = Output.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        Assert.That(found.Where(static diagnostic => diagnostic.Id == "AD0001"), Is.Empty);
        return found;
    }

    /// <summary>Asserts that the program is refused at the author's code, and that the compiler finds no fault with generated code.</summary>
    /// <param name="id">The rule that refuses it.</param>
    /// <param name="at">The author's text that the rule points to.</param>
    public GeneratorRun IsRefused(string id, string at)
    {
        ImmutableArray<Diagnostic> found = Analyze();
        Assert.That(found.Select(static diagnostic => (diagnostic.Id, Text(diagnostic.Location))), Does.Contain((id, at)));
        AssertGeneratedCodeCompiles();
        return this;
    }

    /// <summary>Asserts that no error lies in generated code: whatever is wrong, its author sees it in his own.</summary>
    public void AssertGeneratedCodeCompiles()
    {
        HashSet<SyntaxTree> generated = [.. GeneratedTrees];
        Assert.That(Visible(Output).Where(diagnostic => diagnostic.Location.SourceTree is { } tree && generated.Contains(tree)), Is.Empty);
    }

    private static string Text(Location location) => location.SourceTree is { } tree ? tree.GetText().ToString(location.SourceSpan) : "";
}
