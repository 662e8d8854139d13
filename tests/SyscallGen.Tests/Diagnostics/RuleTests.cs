using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using NUnit.Framework;
using SyscallGen.Diagnostics;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Diagnostics;

/// <summary>Every rule, at its place.</summary>
[TestFixture]
public sealed class RuleTests
{
    private const string Using = "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n";

    private static DiagnosticResult Result(string id, int place, params object[] arguments) =>
        new DiagnosticResult(Rules.ById[id]).WithLocation(place).WithArguments(arguments);

    private static TestCaseData[] Cases() => [.. RuleCases.All.Select(static (rule, i) => new TestCaseData(i).SetArgDisplayNames(rule.ToString()))];

    // Where analyzers are off, the generator speaks of what is lost, and of nothing else.
    private static TestCaseData[] CasesOfTheGenerator() =>
        [.. Cases().Where(static (_, i) => Rules.ById[RuleCases.All[i].Id].DefaultSeverity == DiagnosticSeverity.Error)];

    private static TestCaseData[] AllRules() => [.. Rules.ById.Keys.Order(System.StringComparer.Ordinal).Select(static id => new TestCaseData(id))];

    [TestCaseSource(nameof(Cases))]
    public Task RuleIsShownAtItsPlace(int index)
    {
        RuleCase rule = RuleCases.All[index];
        int places = Regex.Count(rule.Source, @"\{\|#\d:");
        return new RuleTest(Using + rule.Source).Expect([.. Enumerable.Range(0, places).Select(place => Result(rule.Id, place, [.. rule.Arguments]))]);
    }

    [TestCaseSource(nameof(Cases))]
    public Task RuleNearMissIsNotShown(int index) => new RuleTest(Using + RuleCases.All[index].NearMiss).Expect();

    [TestCaseSource(nameof(CasesOfTheGenerator))]
    public void RuleWithoutAnalyzersIsReportedByTheGenerator(int index)
    {
        RuleCase rule = RuleCases.All[index];
        string source = Regex.Replace(rule.Source, @"\{\|#\d:(.*?)\|\}", "$1");
        TestProject project = new(Using + source);
        Assert.That(GeneratorRun.Of(project).Result.Diagnostics, Is.Empty, "analyzers are on");
        project = project with { Properties = project.Properties.SetItem("RunAnalyzers", "false") };
        Assert.That(GeneratorRun.Of(project).Result.Diagnostics.Select(static diagnostic => diagnostic.Id), Does.Contain(rule.Id));
    }

    [Test]
    public Task NumberMissingTblHasTheEntryIsNotShown() =>
        new RuleTest(Using + "public partial class C { [Syscall] public long NewStat() => 0; }").WithTbl("4 common stat sys_newstat\n").Expect();

    [Test]
    public Task NumberMissingTblHasOnlyTheNameIsShown() =>
        new RuleTest(Using + "public partial class C { [{|#0:Syscall|}] public long Stat() => 0; }").WithTbl("4 common stat sys_newstat\n").Expect(Result("SYSK0003", 0, "stat", "sys_stat", "Name = \"newstat\" would find one"));

    [TestCase("[{|#0:Syscall|}] public long ClockGettime() => 0;", "clockgettime", "sys_clockgettime", "Name = \"clock_gettime\" would find one")]
    [TestCase("[{|#0:Syscall|}] public long Open_At() => 0;", "open_at", "sys_open_at", "Name = \"openat\" would find one")]
    [TestCase("[{|#0:CompatSyscall|}] public long OpenAt2() => 0;", "openat2", "compat_sys_openat2", "Name = \"open_at_2\" would find one")]
    [TestCase("[{|#0:Syscall|}] public long A_B() => 0;", "a_b", "sys_a_b", "write the number in the attribute, or add the row")]
    public Task NumberMissingTblHasASimilarNameProposesIt(string member, params object[] arguments) =>
        new RuleTest(Using + "public partial class C { " + member + " }")
            .WithTbl("1 common clock_gettime sys_clock_gettime\n2 common openat sys_openat\n3 common ab sys_ab\n4 common a_b_ sys_a__b\n2 i386 openat2 sys_x compat_sys_open_at_2\n")
            .Expect(Result("SYSK0003", 0, arguments));

    [Test]
    public Task PartialMethodIsReportedOnce([Values("{0} public partial long {|#0:M|}(string a); public partial long M(string a) => 0;", "public partial long {|#0:M|}(string a); {0} public partial long M(string a) => 0;")] string source) =>
        new RuleTest(Using + "public class C { " + source.Replace("{0}", "[Syscall(1)]", System.StringComparison.Ordinal).Replace("string", "int", System.StringComparison.Ordinal) + " }").Expect(Result("SYSK0001", 0, "C", "M"));

    [Test]
    public async Task IncludedWithoutStubsIsShown()
    {
        const string kernel = Using + "[SyscallTable] public partial class K { [IncludeSyscalls] private readonly Files {|#0:_files|} = new(); }";
        Compilation library = new TestProject(Using + "public partial class Files { [Syscall(1)] public long Read() => 0; }") { AssemblyName = "Library" }.Compile();
        await new RuleTest(kernel).WithReference(LoadedKernel.Emit(library)).Expect(Result("SYSK0104", 0, "Read", "Files"));
    }

    [Test]
    public async Task IncludedWithoutNumberIsShownUnlessATblHasIt()
    {
        const string kernel = Using + "[SyscallTable] public partial class K { [IncludeSyscalls] private readonly Files {|#0:_files|} = new(); }";
        byte[] library = LoadedKernel.Emit(GeneratorRun.Of(new TestProject(Using + "public partial class Files { [Syscall] public long Read() => 0; }") { AssemblyName = "Library" }).Output);
        await new RuleTest(kernel).WithReference(library).Expect(Result("SYSK0107", 0, "read", "Files", "sys_read"));
        await new RuleTest(kernel).WithReference(library).WithTbl("0 common read sys_read\n").Expect();
    }

    [Test]
    public async Task IncludedButHiddenIsShown()
    {
        const string kernel = Using + "[SyscallTable] public partial class K { [IncludeSyscalls] private readonly Files {|#0:_files|} = new(); }";
        await new RuleTest(kernel).WithReference(Library("internal")).Expect(Result("SYSK0109", 0, "sys_read", "Files"));
        await new RuleTest(kernel).WithReference(Library("public")).Expect();

        static byte[] Library(string accessibility) => LoadedKernel.Emit(GeneratorRun.Of(
            new TestProject(Using + "public partial class Files { [Syscall(1)] " + accessibility + " long Read() => 0; }") { AssemblyName = "Library" }).Output);
    }

    [Test]
    public Task NumberDiffersFromTblIsShown() =>
        new RuleTest(Using + "public partial class C { [{|#0:Syscall(5, Ia32 = 107)|}] public long NewStat() => 0; [Syscall(60)] public long Exit(int code) => 0; }")
            .WithTbl("4 common stat sys_newstat\n60 common exit sys_exit - noreturn\n")
            .WithTbl("106 i386 stat sys_newstat compat_sys_newstat\n", "/user/syscall_32.tbl")
            .Expect(
                Result("SYSK0202", 0, "newstat", "64-bit", "5", "syscall_64.tbl", "sys_newstat", "4"),
                Result("SYSK0202", 0, "newstat", "i386", "107", "syscall_32.tbl", "sys_newstat", "106"));

    [TestCase("4 common", "A row has 3 to 6 columns (number, ABI, name, entry, compat entry, noreturn), and this one has 2")]
    [TestCase("4 common stat sys_newstat - noreturn more", "A row has 3 to 6 columns (number, ABI, name, entry, compat entry, noreturn), and this one has 7")]
    [TestCase("x common stat sys_newstat", "'x' is no number from 0 to 1073741823")]
    [TestCase("-1 common stat sys_newstat", "'-1' is no number from 0 to 1073741823")]
    [TestCase("99999999999 common stat sys_newstat", "'99999999999' is no number from 0 to 1073741823")]
    [TestCase("4 common st/at sys_newstat", "'st/at' has a character that no ABI, name or entry has")]
    [TestCase("4 common st-at sys_newstat", "'st-at' has a character that no ABI, name or entry has")]
    [TestCase("4 common - sys_newstat", "Only an entry can be left out with '-', and here the ABI or the name is")]
    [TestCase("4 common stat sys_newstat - returns", "The sixth column is 'noreturn' or empty, and here it is 'returns'")]
    [TestCase("2 common stat sys_newstat", "Number 2 follows 3: the rows of one ABI ascend, each number once")]
    [TestCase("3 common stat sys_newstat", "Number 3 follows 3: the rows of one ABI ascend, each number once")]
    [TestCase("3\tx32\tstat\tsys_newstat", null)]
    [TestCase("   # 4 common", null)]
    [TestCase("4 common stat sys_newstat compat_sys_newstat noreturn", null)]
    [TestCase("4 common stat", null)]
    public async Task MalformedTblIsShownWithFileAndLine(string line, string? message)
    {
        // Line 4 of the file, whatever its end of line.
        foreach (string end in (string[])["\n", "\r\n"])
        {
            RuleTest test = new RuleTest(Using).WithTbl($"# heading{end}{end}3 common close sys_close{end}{line}{end}500 common last sys_last{end}");
            if (message is null)
                await test.Expect();
            else
                await test.Expect(new DiagnosticResult(Rules.MalformedTbl).WithSpan("/user/syscall_64.tbl", 4, 1, 4, line.Length + 1).WithArguments(message));
        }
    }

    [TestCaseSource(nameof(AllRules))]
    public void RuleIsCoveredAndReleased(string id)
    {
        DiagnosticDescriptor rule = Rules.ById[id];
        Assert.That(RuleCases.Covered, Does.Contain(id));
        string row = $"{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}, [help]({rule.HelpLinkUri})";
        string releases = File.ReadAllText(Repository.PathOf("src", "SyscallGen", "AnalyzerReleases.Unshipped.md")) + File.ReadAllText(Repository.PathOf("src", "SyscallGen", "AnalyzerReleases.Shipped.md"));
        Assert.That(releases, Does.Contain(row));
        Assert.That(rule.HelpLinkUri, Does.EndWith($"/docs/diagnostics/{id}.md"));
    }

    [TestCaseSource(nameof(AllRules))]
    public void RuleHasAHelpPage(string id)
    {
        string page = Repository.PathOf("docs", "diagnostics", id + ".md");
        Assert.That(page, Does.Exist);
        Assert.That(File.ReadAllText(page), Does.Contain(id).And.Contain(Rules.ById[id].Title.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public void ReleasesHaveNoRowWithoutARule() => Assert.That(
        Regex.Matches(File.ReadAllText(Repository.PathOf("src", "SyscallGen", "AnalyzerReleases.Unshipped.md")), @"^SYSK\d{4}", RegexOptions.Multiline).Select(static match => match.Value),
        Is.EquivalentTo(Rules.ById.Keys));
}
