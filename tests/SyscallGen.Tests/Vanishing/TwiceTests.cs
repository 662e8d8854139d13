using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using NUnit.Framework;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Vanishing;

/// <summary>Everything that can be declared, declared twice: an error at its author's code, and everything else is generated.</summary>
[TestFixture]
public sealed class TwiceTests
{
    private const string Rest =
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;
        public partial class Rest { [Syscall(90)] public long Good() => 0; }
        public static partial class Fixed { [Syscall(91)] public static long Still() => 0; }
        [SyscallTable, IncludeSyscalls(typeof(Fixed))] public partial class RestTable { [IncludeSyscalls] public Rest R { get; } = new(); }
        """;

    // {0}: attributes, {1}: members.
    private static readonly string[] s_shapes =
    [
        "{0} public partial class K { {1} }",
        "{0} public partial struct K { {1} }",
        "{0} public readonly partial struct K { {1} }",
        "{0} public partial record K { {1} }",
        "{0} public partial record struct K { {1} }",
        "{0} public partial class K<T> { {1} }",
        "namespace N.M { {0} public sealed partial class K { {1} } }",
        "public partial class O { {0} public partial class K { {1} } }",
        "public partial struct O<T> { public partial record P { {0} public partial struct K { {1} } } }",
    ];

    // What two parts of one type have, and all that is said of it.
    private static readonly (string Name, string First, string FirstMembers, string Second, string SecondMembers, string[] Ids)[] s_parts =
    [
        ("table", "[SyscallTable]", "[Syscall(1)] public long A() => 0;", "[SyscallTable]", "[Syscall(2)] public long B() => 0;", ["CS0579"]),
        ("pasted", "[SyscallTable]", "[Syscall(1)] public long A() => 0;", "[SyscallTable]", "[Syscall(1)] public long A() => 0;", ["CS0579", "CS0111", "SYSK0011"]),
        ("call", "", "[Syscall(1)] public long A() => 0;", "", "[Syscall(1)] public long A() => 0;", ["CS0111", "SYSK0011"]),
        ("overload", "[SyscallTable]", "[Syscall(1)] public long A() => 0;", "", "[Syscall(2)] public long A(int a) => 0;", ["SYSK0011"]),
        ("attribute of a call", "", "[Syscall(1)] public partial long A();", "", "[Syscall(1)] public partial long A() => 0;", ["CS0579"]),
        ("compat call", "[SyscallTable]", "[CompatSyscall(1)] public long A() => 0;", "", "[CompatSyscall(2)] public long A(int a) => 0;", ["SYSK0011"]),
        ("number", "[SyscallTable]", "[Syscall(1)] public long A() => 0;", "", "[Syscall(1)] public long B() => 0;", ["SYSK0102"]),
        ("i386 number", "[SyscallTable]", "[Syscall(1, Ia32 = 5)] public long A() => 0;", "", "[Syscall(2, Ia32 = 5)] public long B() => 0;", ["SYSK0102"]),
        ("compat number", "[SyscallTable]", "[CompatSyscall(1)] public long A() => 0;", "", "[CompatSyscall(1)] public long B() => 0;", ["SYSK0102"]),
        ("included member", "[SyscallTable]", "[IncludeSyscalls] public Rest R1 => new();", "", "[IncludeSyscalls] public Rest R2 => new();", ["SYSK01"]),
        ("included class", "[SyscallTable, IncludeSyscalls(typeof(Fixed))]", "", "[IncludeSyscalls(typeof(Fixed))]", "", ["SYSK01"]),
    ];

    private static IEnumerable<TestCaseData> Parts() =>
        from part in s_parts
        from i in Enumerable.Range(0, s_shapes.Length)
        let shape = s_shapes[i]
        let files = i == 0 ? 1 : 2 - i % 2
        select new TestCaseData(Fill(shape, part.First, part.FirstMembers), Fill(shape, part.Second, part.SecondMembers), files, part.Ids).SetArgDisplayNames(part.Name, shape, files.ToString());

    private static IEnumerable<TestCaseData> Kinds()
    {
        string[] kinds = ["class", "struct", "record", "record struct", "interface"];
        return from first in kinds
               from second in kinds
               where first != second
               from outer in (string[])["", "public partial class O { ", "namespace N { "]
               select new TestCaseData(first, second, outer);
    }

    private static string Fill(string shape, string attributes, string members) =>
        shape.Replace("{0}", attributes, StringComparison.Ordinal).Replace("{1}", members, StringComparison.Ordinal);

    [TestCaseSource(nameof(Parts))]
    public void PartsOfOneTypeSayItTwice(string first, string second, int files, string[] ids)
    {
        string[] sources = files == 1 ? ["using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n" + first + "\n" + second] : ["using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n" + first, "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n" + second];
        GeneratorRun run = GeneratorRun.Of([Rest, .. sources]);
        IEnumerable<string> found = ErrorsOf(run).Select(static error => error.Id).Distinct();
        Assert.That(found.Select(id => ids.FirstOrDefault(expected => id.StartsWith(expected, StringComparison.Ordinal)) ?? id).Distinct(), Is.EquivalentTo(ids));
        AssertRestIsGenerated(run);
        if (first.Contains("SyscallTable", StringComparison.Ordinal))
            Assert.That(run.HintNames.Where(static name => name.EndsWith("K.syscall_64.g.cs", StringComparison.Ordinal) || name.EndsWith("K_T.syscall_64.g.cs", StringComparison.Ordinal)), Has.Exactly(1).Items);
    }

    [TestCaseSource(nameof(Kinds))]
    public void TypesOfTwoKindsHaveOneName(string first, string second, string outer)
    {
        string[] sources = [.. ((string[])[first, second]).Select((kind, i) => "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n" + outer
            + (kind == "interface" ? "" : "[SyscallTable] ") + $"public partial {kind} K {{ [Syscall({i})] public long A{i}() => 0; }}" + (outer.Length == 0 ? "" : " }"))];
        GeneratorRun run = GeneratorRun.Of([Rest, .. sources]);
        Assert.That(ErrorsOf(run).Select(static error => error.Id), Has.Some.AnyOf("CS0261", "CS0101", "CS0102"));
        AssertRestIsGenerated(run);
        Assert.That(run.HintNames.Where(static name => name.Contains("K.", StringComparison.Ordinal)), Is.Empty);
    }

    [TestCase("[SyscallTable] public class K { [Syscall(1)] public long A() => 0; }", "CS0101")]
    [TestCase("[SyscallTable] public record K { [Syscall(1)] public long A() => 0; }", "CS0101")]
    [TestCase("public delegate void K(); [SyscallTable] public partial class K { [Syscall(1)] public long A() => 0; }", "CS0101")]
    [TestCase("public enum K; [SyscallTable] public partial class K { [Syscall(1)] public long A() => 0; }", "CS0101")]
    public void TypeThatIsNotPartialIsPasted(string source, string id)
    {
        GeneratorRun run = GeneratorRun.Of(Rest, "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n" + source + "\n" + source);
        Assert.That(ErrorsOf(run).Select(static error => error.Id), Does.Contain(id));
        AssertRestIsGenerated(run);
    }

    [Test]
    public void FileLocalTypesOfItsNameDoNotDisturbAType()
    {
        GeneratorRun run = GeneratorRun.Of(Rest, "file class K;", "file struct K;", "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n[SyscallTable] public partial class K { [Syscall(1)] public long A() => 0; }").CompilesClean();
        Assert.That(run.HintNames, Does.Contain("K.syscall_64.g.cs").And.Contain("K.sys_a.g.cs"));
    }

    [Test]
    public void AnotherAssemblyHasTheSameTable([ValueSource(nameof(s_shapes))] string shape)
    {
        string source = "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n" + Fill(shape, "[SyscallTable]", "[Syscall(1)] public long A() => 0; [CompatSyscall(2)] public long B() => 0;");
        GeneratorRun library = GeneratorRun.Of(new TestProject(source) { AssemblyName = "Library" }).CompilesClean();
        GeneratorRun run = GeneratorRun.Of(new TestProject(Rest, source).WithReference(LoadedKernel.Emit(library.Output))).CompilesClean("CS0436");
        Assert.That(run.HintNames, Is.SupersetOf(library.HintNames));
        AssertRestIsGenerated(run);
    }

    [Test]
    public void AnotherAssemblyHasTheSameCallsAndBothAreIncluded()
    {
        GeneratorRun library = GeneratorRun.Of(new TestProject("using SyscallKit.Declaring; using SyscallKit.Kernel; public partial class Theirs { [Syscall(1)] public long A() => 0; }") { AssemblyName = "Library" });
        GeneratorRun run = GeneratorRun.Of(new TestProject(
            Rest,
            "using SyscallKit.Declaring; using SyscallKit.Kernel; public partial class Ours { [Syscall(1)] public long B() => 0; } [SyscallTable] public partial class K { [IncludeSyscalls] public Ours O => new(); [IncludeSyscalls] public Theirs T => new(); }")
            .WithReference(LoadedKernel.Emit(library.Output)));
        Assert.That(ErrorsOf(run).Select(static error => error.Id), Is.EqualTo((string[])["SYSK0102"]));
        AssertRestIsGenerated(run);
    }

    [Test]
    public void RowOfATblStandsTwice([Values(1, 2)] int files)
    {
        TestProject project = new(Rest, "using SyscallKit.Declaring; using SyscallKit.Kernel; [SyscallTable] public partial class K { [Syscall] public long A() => 0; }");
        project = files == 1
            ? project.WithTbl("1 common a sys_a\n1 common a sys_a\n")
            : project.WithTbl("1 common a sys_a\n").WithTbl("1 common a sys_a\n", "/user/more.tbl");
        GeneratorRun run = GeneratorRun.Of(project);
        Assert.That(ErrorsOf(run).Select(static error => error.Id), files == 1 ? Is.EqualTo((string[])["SYSK0201"]) : Is.Empty);
        Assert.That(run.Text("K.syscall_64.g.cs"), Does.Contain("case 1: return __x64_sys_a("));
        AssertRestIsGenerated(run);
    }

    private static List<Diagnostic> ErrorsOf(GeneratorRun run) =>
        [.. run.Analyze().Concat(run.Output.GetDiagnostics()).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    private static void AssertRestIsGenerated(GeneratorRun run)
    {
        run.AssertGeneratedCodeCompiles();
        Assert.That(run.HintNames, Is.Unique);
        Assert.That(run.Text("RestTable.syscall_64.g.cs"), Does.Contain("__x64_sys_good(").And.Contain("__x64_sys_still("));
    }
}
