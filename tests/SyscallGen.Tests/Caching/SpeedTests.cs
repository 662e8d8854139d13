using System.Diagnostics;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Caching;

/// <summary>What the generator costs while its user types elsewhere.</summary>
[TestFixture]
[Explicit("A measurement: run it alone on a quiet machine.")]
public sealed class SpeedTests
{
    [TestCase(100)]
    [TestCase(400)]
    [TestCase(1000)]
    public void UnrelatedEditMicrosecondsPerCall(int calls)
    {
        double with = Measure(calls);
        double without = Measure(0);
        TestContext.Out.WriteLine($"{calls} calls: {with / calls:F1} us per call in all, {(with - without) / calls:F1} us without the driver's own share of {without:F0} us");
        Assert.That((with - without) / calls, Is.LessThan(20));
    }

    private static double Measure(int calls)
    {
        TestProject project = ManyCalls.Create(calls, files: 200);
        CSharpCompilation compilation = project.Compile();
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new SyscallGenerator().AsSourceGenerator()], parseOptions: project.ParseOptions).RunGenerators(compilation);
        SyntaxTree old = compilation.SyntaxTrees.Single(static tree => tree.FilePath == ManyCalls.UnrelatedFile);
        double[] times = new double[400];
        for (int i = 0; i < times.Length; i++)
        {
            SyntaxTree edited = project.Parse(ManyCalls.UnrelatedFile, $"namespace Big; public sealed class Unrelated0 {{ public int Edit => {i}; }}");
            compilation = compilation.ReplaceSyntaxTree(old, edited);
            old = edited;
            long start = Stopwatch.GetTimestamp();
            driver = driver.RunGenerators(compilation);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        // The fastest one: what others do on the machine only adds to it.
        return times.Min();
    }
}
