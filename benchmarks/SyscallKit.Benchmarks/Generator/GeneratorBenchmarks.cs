using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SyscallGen;

namespace SyscallKit.Benchmarks.Generator;

/// <summary>What the generator costs while its user types: a first run, and edits that change nothing, a body, or a signature.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private CSharpCompilation _original = null!;
    private CSharpCompilation[] _edited = [];
    private GeneratorDriver _warm = null!;

    /// <summary>Declared calls.</summary>
    [Params(100, 400, 1000)]
    public int Calls { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _original = SyntheticKernel.Create(Calls);
        _edited = [SyntheticKernel.EditUnrelated(_original), SyntheticKernel.EditBody(_original), SyntheticKernel.EditSignature(_original)];
        _warm = NewDriver().RunGenerators(_original);
    }

    [Benchmark]
    public GeneratorDriver Cold() => NewDriver().RunGenerators(Fresh(_original));

    [Benchmark(Baseline = true)]
    public GeneratorDriver UnrelatedEdit() => _warm.RunGenerators(Fresh(_edited[0]));

    /// <summary>The same, of a compilation that somebody has bound already: what is left is the generator and its driver, without the compiler's share.</summary>
    [Benchmark]
    public GeneratorDriver UnrelatedEditBound() => _warm.RunGenerators(_edited[0]);

    [Benchmark]
    public GeneratorDriver BodyEdit() => _warm.RunGenerators(Fresh(_edited[1]));

    [Benchmark]
    public GeneratorDriver SignatureEdit() => _warm.RunGenerators(Fresh(_edited[2]));

    // Each key stroke gives a compilation whose symbols nobody has asked for yet.
    private static CSharpCompilation Fresh(CSharpCompilation compilation) => compilation.Clone();

    private static CSharpGeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(new SyscallGenerator());
}
