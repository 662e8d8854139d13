using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NUnit.Framework;
using SyscallGen.Analysis;
using SyscallKit.Declaring;

namespace SyscallGen.Tests.Docs;

/// <summary>The code of a page, run through compiler, generator and analyzers.</summary>
internal sealed class Example
{
    private readonly GeneratorDriver _driver;
    private readonly AnalyzerOptions _options;
    private readonly CSharpCompilation _output;

    /// <summary>An example.</summary>
    /// <param name="code">The code as the page shows it.</param>
    /// <param name="table">A <c>.tbl</c> file of the project, if any.</param>
    /// <param name="language">The version of C# that the project is held to.</param>
    /// <param name="references">What the project references besides .NET and SyscallKit.</param>
    public Example(string code, string? table = null, LanguageVersion language = LanguageVersion.Default, params MetadataReference[] references)
    {
        ImmutableArray<AdditionalText> files = table is null ? [] : [new TableFile(table)];
        _options = new AnalyzerOptions(files);
        CSharpParseOptions parse = new(language);
        Written = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText(code, parse, "Example.cs"), CSharpSyntaxTree.ParseText("global using SyscallKit.Declaring;\nglobal using SyscallKit.Kernel;\n", parse, "Usings.cs")],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(SyscallAttribute).Assembly.Location), .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create([new SyscallGenerator().AsSourceGenerator()], files, parse)
            .RunGeneratorsAndUpdateCompilation(Written, out Compilation output, out _);
        _output = (CSharpCompilation)output;
    }

    /// <summary>The code without what is generated for it.</summary>
    public CSharpCompilation Written { get; }

    /// <summary>The code with what is generated for it.</summary>
    public CSharpCompilation Output => _output;

    /// <summary>The generated text of all files.</summary>
    public string Generated => string.Concat(_driver.GetRunResult().GeneratedTrees.Select(static tree => tree.GetText().ToString()));

    /// <summary>What the compiler complains of.</summary>
    public static IEnumerable<Diagnostic> Complaints(CSharpCompilation compilation) =>
        compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    /// <summary>What SyscallKit complains of.</summary>
    public async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync()
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new SyscallAnalyzer(), new SyscallTableAnalyzer(), new TblAnalyzer()];
        IEnumerable<Diagnostic> found = await _output.WithAnalyzers(analyzers, _options).GetAnalyzerDiagnosticsAsync().ConfigureAwait(false);
        return [.. found, .. _driver.GetRunResult().Diagnostics];
    }

    public static MetadataReference Reference(CSharpCompilation compilation)
    {
        MemoryStream image = new();
        Assert.That(compilation.WithAssemblyName("Library").Emit(image).Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        image.Position = 0;
        return MetadataReference.CreateFromStream(image);
    }

    private sealed class TableFile(string text) : AdditionalText
    {
        public override string Path => "syscall_64.tbl";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
