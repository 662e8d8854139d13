using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using SyscallGen.Analysis;
using SyscallGen.Diagnostics;
using SyscallKit.Declaring;

namespace SyscallGen.Tests.Diagnostics;

/// <summary>Runs all analyzers over a user's file, with the generator before them, as in a build.</summary>
internal sealed class RuleTest : CSharpAnalyzerTest<SyscallAnalyzer, DefaultVerifier>
{
    public RuleTest(string source)
    {
        TestCode = source;
        TestState.AnalyzerConfigFiles.Add(("/user/.globalconfig", "is_global = true\nbuild_property.RunAnalyzers =\n"));
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;
        CompilerDiagnostics = CompilerDiagnostics.None;
        SolutionTransforms.Add(static (solution, id) => solution
            .AddMetadataReferences(id, [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(SyscallAttribute).Assembly.Location)])
            .WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.Default))
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)));
    }

    public RuleTest WithTbl(string text, string path = "/user/syscall_64.tbl")
    {
        TestState.AdditionalFiles.Add((path, text));
        return this;
    }

    public RuleTest WithReference(byte[] image)
    {
        SolutionTransforms.Add((solution, id) => solution.AddMetadataReference(id, MetadataReference.CreateFromImage(image)));
        return this;
    }

    public Task Expect(params DiagnosticResult[] results)
    {
        ExpectedDiagnostics.AddRange(results);
        return RunAsync();
    }

    // Our errors bear the compiler's tag, which keeps [SuppressMessage] away from them.
    protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics) =>
        Rules.ById.ContainsKey(diagnostic.Id) || base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics);

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new SyscallAnalyzer(), new SyscallTableAnalyzer(), new TblAnalyzer()];

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(SyscallGenerator)];
}
