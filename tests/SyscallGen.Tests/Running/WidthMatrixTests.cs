using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NUnit.Framework;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Running;

[TestFixture]
public sealed class WidthMatrixTests
{
    private const string IntegerCast = @"(?<![\w.])\((sbyte|byte|short|ushort|int|uint|ulong|char|nint|nuint)\)([a-f])\b";

    private static GeneratorRun Run(bool checkOverflow) => GeneratorRun.Of(new TestProject(WidthMatrix.Source()) { CheckOverflow = checkOverflow });

    [Test]
    public void EveryTypeEveryPositionFollowsTheRule([Values] bool checkOverflow) =>
        Assert.That(WidthMatrix.FindDifferences(Run(checkOverflow).Output, samples: 2000), Is.Empty);

    [Test]
    public void SourceCompilesClean() => GeneratorRun.Of(WidthMatrix.Source()).CompilesClean("SYSK0026", "SYSK0027");

    /// <summary>The generated text with its conversions spoilt in one way, and a type that must then be found wrong.</summary>
    public static IEnumerable<TestCaseData> Mutations()
    {
        yield return Mutation("casts of __se_ do not cut", IntegerCast, "($1)System.Math.Clamp($2, 0, 99)", "int on x64, argument 1", "ushort on ia32, argument 6", "sbyte on x64, argument 3");
        yield return Mutation("checked in place of unchecked", @"\bunchecked\b", "checked", "int on x64: overflow", "byte on ia32: overflow", "enum_uint on x64: overflow");
        yield return Mutation("a 32-bit register is not cut", @"\(long\)\(uint\)regs", "(long)regs", "ulong on ia32, argument 1", "user on ia32, argument 6", "bool on ia32, argument 2");
        yield return Mutation("an exact long is not sign-extended", @"\(long\)\(int\)regs", "(long)(uint)regs", "long on ia32, argument 1", "nint on ia32, argument 4", "off_t on ia32, argument 5");
        yield return Mutation("everything is sign-extended", @"\(long\)\(uint\)regs", "(long)(int)regs", "loff_t on ia32, argument 1", "nuint on ia32, argument 2");
        yield return Mutation("bool tests the low byte", @"([a-f]) != 0", "(byte)$1 != 0", "bool on x64, argument 1", "bool on ia32, argument 6");
        yield return Mutation("two registers change places", @"regs\.r8\b", "regs.cx", "long on x64, argument 5");

        static TestCaseData Mutation(string name, string pattern, string replacement, params string[] found) =>
            new TestCaseData(pattern, replacement, found).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Mutations))]
    public void SpoiltConversionIsFound(string pattern, string replacement, string[] found)
    {
        GeneratorRun run = Run(checkOverflow: false);
        CSharpCompilation spoilt = run.Output;
        foreach (SyntaxTree tree in run.GeneratedTrees)
        {
            SourceText text = SourceText.From(Regex.Replace(tree.GetText().ToString(), pattern, replacement), Encoding.UTF8);
            spoilt = spoilt.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath));
        }

        Assert.That(spoilt.SyntaxTrees.Zip(run.Output.SyntaxTrees).Count(static pair => pair.First != pair.Second), Is.GreaterThan(0));
        Assert.That(WidthMatrix.FindDifferences(spoilt, samples: 100), Is.SupersetOf(found));
    }
}
