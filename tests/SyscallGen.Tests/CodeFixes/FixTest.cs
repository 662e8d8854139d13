using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using SyscallGen.Analysis;
using SyscallKit.Declaring;

namespace SyscallGen.Tests.CodeFixes;

/// <summary>One fix over a small project; the test library makes it once for each diagnostic and once for all, in every scope.</summary>
internal sealed class FixTest<TFix> : CSharpCodeFixTest<SyscallAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    private readonly bool _generates;

    public FixTest(string before, string after, bool generates = false)
    {
        _generates = generates;
        TestCode = before.ReplaceLineEndings("\n");
        FixedCode = after.ReplaceLineEndings("\n");
        // The stock reference assemblies are a package that is restored while the test runs.
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.RunAnalyzers =\n"));
        TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;
        // A rule that two analyzers report has one descriptor.
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
        SolutionTransforms.Add(static (solution, project) => solution
            .AddMetadataReferences(project, Net100.References.All)
            .AddMetadataReference(project, MetadataReference.CreateFromFile(typeof(SyscallAttribute).Assembly.Location))
            .WithProjectCompilationOptions(project, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)));
    }

    public static Task ChangesAsync(string before, string after) => new FixTest<TFix>(before, after).RunAsync();

    public static Task OffersNothingAsync(string code) => new FixTest<TFix>(code, code).RunAsync();

    protected override IEnumerable<Type> GetSourceGenerators() => _generates ? [typeof(SyscallGenerator)] : [];
}
