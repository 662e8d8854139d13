using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SyscallKit.Declaring;

namespace SyscallGen.Tests.Harness;

/// <summary>A user's project in memory.</summary>
internal sealed record TestProject
{
    public const string UserFile = "/user/Kernel.cs";

    private static readonly ImmutableArray<MetadataReference> s_references =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(SyscallAttribute).Assembly.Location)];

    public TestProject(params string[] sources) =>
        Sources = [.. sources.Select(static (text, i) => (i == 0 ? UserFile : $"/user/Kernel{i}.cs", text))];

    public ImmutableArray<(string Path, string Text)> Sources { get; init; }

    public ImmutableArray<(string Path, string Text)> AdditionalFiles { get; init; } = [];

    public ImmutableArray<MetadataReference> MoreReferences { get; init; } = [];

    /// <summary>Properties as MSBuild shows them to the compiler: empty where a project sets none.</summary>
    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty.Add("RunAnalyzers", "");

    public string AssemblyName { get; init; } = "Users.Kernel";

    public bool CheckOverflow { get; init; }

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public DocumentationMode Documentation { get; init; } = DocumentationMode.Parse;

    public LanguageVersion Language { get; init; } = LanguageVersion.Default;

    public CSharpParseOptions ParseOptions => new(Language, Documentation);

    public CSharpCompilationOptions CompilationOptions => new(
        OutputKind.DynamicallyLinkedLibrary,
        checkOverflow: CheckOverflow,
        allowUnsafe: true,
        warningLevel: 9999,
        nullableContextOptions: Nullable,
        deterministic: true);

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        AssemblyName,
        Sources.Select(source => Parse(source.Path, source.Text)),
        s_references.AddRange(MoreReferences),
        CompilationOptions);

    public SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions, path);

    public ImmutableArray<AdditionalText> AdditionalTexts() => [.. AdditionalFiles.Select(static file => new TextFile(file.Path, file.Text))];

    /// <summary>
    /// Whether the driver writes down why its steps ran. For each file that is generated it walks all steps that lead there, however often it has been at one,
    /// so that a project of many calls and structures would take minutes.
    /// </summary>
    public bool IsTracked { get; init; } = true;

    public GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [new SyscallGenerator().AsSourceGenerator()],
        AdditionalTexts(),
        ParseOptions,
        new BuildProperties(Properties),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: IsTracked));

    public TestProject WithTbl(string text, string path = "/user/syscall_64.tbl") => this with { AdditionalFiles = AdditionalFiles.Add((path, text)) };

    public TestProject WithReference(IEnumerable<byte> image) => this with { MoreReferences = MoreReferences.Add(MetadataReference.CreateFromImage(image)) };
}
