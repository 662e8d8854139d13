using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NUnit.Framework;
using SyscallGen.Analysis;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Vanishing;

/// <summary>A build that silences rules: what the compiler makes of its options and configuration files, and what is still said.</summary>
internal sealed class SilencedBuild
{
    private readonly Compilation _output;

    private SilencedBuild(GeneratorRunResult generated, Compilation output, IEnumerable<Diagnostic> found)
    {
        Generated = generated;
        _output = output;
        Errors = [.. found.Where(static diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, IsSuppressed: false })];
    }

    public GeneratorRunResult Generated { get; }

    /// <summary>What generator and analyzers report as errors, all filters passed.</summary>
    public ImmutableArray<Diagnostic> Errors { get; }

    /// <summary>What the compiler itself says of declarations.</summary>
    public IEnumerable<Diagnostic> ErrorsOfTheCompiler() => _output.GetDeclarationDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    public static SilencedBuild Of(IEnumerable<(string Path, string Text)> sources, ProjectMeans means)
    {
        AnalyzerConfigSet configs = AnalyzerConfigSet.Create(ImmutableArray.Create(
            AnalyzerConfig.Parse("is_global = true\n" + means.Properties + "\n", "/user/.globalconfig"),
            AnalyzerConfig.Parse("root = true\n[*]\n" + means.EditorConfig + "\n", "/user/.editorconfig")));
        TestProject project = new() { Sources = [.. sources, ("/user/Suppressions.cs", means.Source)] };
        CSharpCompilation written = project.Compile();
        written = written.WithOptions(written.Options
            .WithGeneralDiagnosticOption(means.SuppressesAll ? ReportDiagnostic.Suppress : ReportDiagnostic.Default)
            .WithSpecificDiagnosticOptions(means.NoWarn.Select(static id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)))
            .WithSyntaxTreeOptionsProvider(new TreeOptions(configs)));
        AnalyzerOptions options = new([], new ConfigOptions(configs));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new SyscallGenerator().AsSourceGenerator()], [], project.ParseOptions, options.AnalyzerConfigOptionsProvider)
            .RunGeneratorsAndUpdateCompilation(written, out Compilation output, out ImmutableArray<Diagnostic> found);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.That(result.Exception, Is.Null);

        List<Diagnostic> all = [.. found];
        if (means.RunsAnalyzers)
            all.AddRange(output.WithAnalyzers([new SyscallAnalyzer(), new SyscallTableAnalyzer(), new TblAnalyzer()], options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult());
        return new SilencedBuild(result, output, all);
    }

    private sealed class TreeOptions(AnalyzerConfigSet configs) : SyntaxTreeOptionsProvider
    {
        private readonly ConcurrentDictionary<string, AnalyzerConfigOptionsResult> _ofPath = new();

        private AnalyzerConfigOptionsResult Of(SyntaxTree tree) => _ofPath.GetOrAdd(tree.FilePath, configs.GetOptionsForSourcePath);

        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
            Of(tree).AnalyzerOptions.TryGetValue("generated_code", out string? value) && value == "true" ? GeneratedKind.MarkedGenerated : GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            Of(tree).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            configs.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }

    private sealed class ConfigOptions(AnalyzerConfigSet configs) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(configs.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(configs.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(configs.GetOptionsForSourcePath(textFile.Path).AnalyzerOptions);
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
