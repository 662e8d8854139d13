using System;
using System.Linq;
using System.Reflection;
using NUnit.Framework;

namespace SyscallGen.Tests.Docs;

/// <summary>The code of these pages is one program each, and prints what the page shows behind each block.</summary>
public sealed class ProgramPageTests
{
    private static readonly string[] s_pages = ["tracing.md", "tracefs.md", "telemetry.md", "kernel.md", "fuzzing.md", "meaning.md", "seccomp.md", "interception.md", "fault-injection.md", "signals.md"];

    [TestCaseSource(nameof(s_pages))]
    public void ProgramPrintsWhatIsShown(string page) => PageProgram.Check(page);

    [TestCaseSource(nameof(s_pages))]
    public void EveryLinkHasItsHeading(string page) =>
        Assert.That(PageProgram.LinksOf(page).Distinct(), Is.EquivalentTo(PageProgram.AnchorsOf(page)));

    [Test]
    public void TestsOfTheKernelPagePass()
    {
        MethodInfo[] tests = [.. PageProgram.CompileTests("kernel.md").GetTypes()
            .SelectMany(static type => type.GetMethods())
            .Where(static method => method.IsDefined(typeof(TestAttribute), inherit: false))];
        Assert.That(tests, Is.Not.Empty);
        foreach (MethodInfo test in tests)
            test.Invoke(Activator.CreateInstance(test.DeclaringType!), null);
    }

    [Test]
    public void ExcerptOfTheReadmeGoesOnWithItsFirstProgram()
    {
        CodeBlock[] blocks = [.. CodeBlock.AllOf(DocPages.Read("../README.md"))];
        string program = blocks.First(static block => block is { Language: "csharp", Role: "" }).Text;
        int types = program.IndexOf("[SyscallTable]", StringComparison.Ordinal);
        CodeBlock excerpt = blocks.Single(static block => block.Role == "excerpt");
        PageProgram.Compile("readme", [new CodeBlock("csharp", "", "using SyscallKit.Tracing.Events;\nusing SyscallKit.Tracing.Recording;\nusing SyscallKit.Tracing.Text;\n" + program[..types]), excerpt], program[types..]);
    }
}
