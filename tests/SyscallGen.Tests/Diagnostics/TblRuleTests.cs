using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using NUnit.Framework;
using SyscallGen.Diagnostics;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Diagnostics;

/// <summary>What <c>.tbl</c> files, declarations and tables say of each other.</summary>
[TestFixture]
public sealed class TblRuleTests
{
    private const string Using = "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n";
    private const string A = "/user/a.tbl";
    private const string B = "/user/b.tbl";
    private const string ReadAndWrite = Using + "[SyscallTable] public partial class K { [Syscall] public long Read() => 0; [Syscall] public long Write() => 0; }";

    private static DiagnosticResult Result(string id, int place, params object[] arguments) =>
        new DiagnosticResult(Rules.ById[id]).WithLocation(place).WithArguments(arguments);

    private static DiagnosticResult InFile(string id, string path, int line, string row, params object[] arguments) =>
        new DiagnosticResult(Rules.ById[id]).WithSpan(path, line, 1, line, row.Length + 1).WithArguments(arguments);

    // Each pair: what the first file says, and what the second says against it.
    [TestCase("5 common stat sys_newstat", "5 common fstat sys_newfstat")]
    [TestCase("5 common stat sys_newstat", "5 64 fstat sys_newfstat")]
    [TestCase("5 common stat sys_newstat", "6 common stat sys_newstat")]
    [TestCase("5 common stat sys_newstat", "5 common stat sys_stat")]
    [TestCase("5 common stat sys_newstat", "5 common stat sys_newstat - noreturn")]
    [TestCase("5 common stat sys_newstat", "5 common stat")]
    [TestCase("5 i386 stat sys_newstat", "5 i386 stat sys_newstat compat_sys_newstat")]
    [TestCase("5 common stat - compat_sys_newstat", "5 common stat")]
    [TestCase("5 common stat sys_newstat", "5 common stat sys_newstat", true)]
    [TestCase("5 common stat sys_newstat", "5 64 stat sys_newstat", true)]
    [TestCase("5 common stat sys_newstat", "6 common stat2 sys_newstat", true)]
    [TestCase("5 common stat sys_newstat", "6 i386 stat sys_newstat", true)]
    [TestCase("5 common stat sys_newstat", "5 x32 fstat sys_newfstat", true)]
    public async Task TwoFilesThatContradictEachOtherAreReportedAtTheSecond(string first, string second, bool agree = false)
    {
        DiagnosticResult[] expected = agree ? [] : [InFile("SYSK0203", B, 2, second, second, first, "a.tbl", "3")];
        string of1 = "# a\n\n" + first, of2 = "# b\n" + second;
        await new RuleTest(Using).WithTbl(of1, A).WithTbl(of2, B).Expect(expected);
        await new RuleTest(Using).WithTbl(of2, B).WithTbl(of1, A).Expect(expected);
    }

    [Test]
    public Task OneFileThatContradictsItselfIsReported() => new RuleTest(Using)
        .WithTbl("1 common x sys_a\n2 64 x sys_b\n3 64 y sys_a", A)
        .Expect(InFile("SYSK0203", A, 2, "2 64 x sys_b", "2 64 x sys_b", "1 common x sys_a", "a.tbl", "1"));

    [Test]
    public Task NumberThatCommonAnd64ShareIsReported() => new RuleTest(Using)
        .WithTbl("5 common x sys_a\n5 64 y sys_b", A)
        .Expect(InFile("SYSK0201", A, 2, "5 64 y sys_b", "Number 5 follows 5: the rows of one ABI ascend, each number once"));

    [Test]
    public Task UnknownAbiIsReportedOnceForEachSpelling() => new RuleTest(Using)
        .WithTbl("0 comon read sys_read\n1 common write sys_write\n2 comon open sys_open\n3 Common close sys_close\n4 x32 stat sys_newstat\n", A)
        .Expect(
            InFile("SYSK0204", A, 1, "0 comon read sys_read", "comon", "read (0), open (2)"),
            InFile("SYSK0204", A, 4, "3 Common close sys_close", "Common", "close (3)"));

    [Test]
    public Task NumbersOfX32InAFileAreReportedOnce() => new RuleTest(Using)
        .WithTbl("511 common a\n512 common b\n512 x32 c\n512 i386 d\n547 64 e\n548 common f\n", A)
        .Expect(InFile("SYSK0115", A, 2, "512 common b", "b (512), e (547)"));

    [Test]
    public Task RowsWithoutDeclarationAreListedOnceForEachTable() => new RuleTest(
        Using + "public partial class Files { [Syscall] public long Read() => 0; [CompatSyscall] public long Lseek() => 0; }\n"
        + "[SyscallTable] public partial class {|#0:K|} { [IncludeSyscalls] private readonly Files _f = new(); }\n"
        + "[SyscallTable] public partial class {|#1:L|} { [{|#2:Syscall(9)|}] public partial long Open(); [IncludeSyscalls] private readonly Files _f = new(); }")
        .WithTbl("0 common read sys_read\n2 common open sys_open\n3 common security\n4 common stat sys_newstat\n5 common ni sys_ni_syscall\n", A)
        .WithTbl("3 i386 read sys_read\n19 i386 lseek sys_lseek compat_sys_lseek\n20 i386 old - compat_sys_old\n", B)
        .Expect(
            Result("SYSK0205", 0, "K", "64-bit sys_open (2), sys_newstat (4); i386 compat_sys_old (20)"),
            Result("SYSK0205", 1, "L", "64-bit sys_newstat (4); i386 compat_sys_old (20)"),
            Result("SYSK0202", 2, "open", "64-bit", "9", "a.tbl", "sys_open", "2"));

    [Test]
    public Task RowsWithoutDeclarationAreCutToAReadableList() => new RuleTest(Using + "[SyscallTable] public partial class {|#0:K|};")
        .WithTbl(string.Concat(Enumerable.Range(0, 380).Select(static i => $"{i} common n{i} sys_n{i}\n")), A)
        .Expect(Result("SYSK0205", 0, "K", "64-bit " + string.Join(", ", Enumerable.Range(0, 20).Select(static i => $"sys_n{i} ({i})")) + " and 360 more"));

    [Test]
    public Task CallsWithoutRowAreListedOnceForEachTable() => new RuleTest(
        Using + "[SyscallTable] public partial class {|#0:K|} { [Syscall(1)] public long Write() => 0; [Syscall(0, Ia32 = 9)] public long Read() => 0; [CompatSyscall(10)] public long Old() => 0; }")
        .WithTbl("0 common read sys_read\n", A)
        .WithTbl("3 i386 other\n", B)
        .Expect(Result("SYSK0206", 0, "K", "64-bit sys_write (1); i386 sys_read (9), compat_sys_old (10)"));

    [Test]
    public Task CallsWithoutRowWithoutAFileOfThatAbiAreNotListed() => new RuleTest(
        Using + "[SyscallTable] public partial class K { [Syscall(0, Ia32 = 9)] public long Read() => 0; [CompatSyscall(10)] public long Old() => 0; }")
        .WithTbl("0 common read sys_read\n", A)
        .Expect();

    [Test]
    public Task NumberOfAnotherCallIsShown() => new RuleTest(
        Using + "public partial class C { [{|#0:Syscall(228, Ia32 = 3)|}] public long ClockGetTime() => 0; [{|#1:CompatSyscall(54)|}] public long Mine() => 0; [{|#2:CompatSyscall(3)|}] public long Other() => 0; [CompatSyscall(3)] public long Read() => 0; [Syscall(1, Ia32 = 54)] public long Ioctl() => 0; [{|#3:Syscall(2, Ia32 = 20)|}] public long My() => 0; [Syscall(185)] public long Own() => 0; }")
        .WithTbl("185 common security\n228 common clock_gettime sys_clock_gettime\n", A)
        .WithTbl("3 i386 read sys_read\n20 i386 old - compat_sys_old\n54 i386 ioctl - compat_sys_ioctl\n", B)
        .Expect(
            Result("SYSK0207", 0, "clockgettime", "64-bit", "228", "a.tbl", "sys_clock_gettime"),
            Result("SYSK0207", 0, "clockgettime", "i386", "3", "b.tbl", "sys_read"),
            Result("SYSK0207", 1, "mine", "i386", "54", "b.tbl", "compat_sys_ioctl"),
            Result("SYSK0207", 2, "other", "i386", "3", "b.tbl", "sys_read"),
            Result("SYSK0207", 3, "my", "i386", "20", "b.tbl", "compat_sys_old"));

    [TestCase(0)]
    [TestCase(3)]
    public Task NumberThatOneOfSeveralRowsGivesIsNotShown(int number) => new RuleTest(
        Using + $"[SyscallTable] public partial class C {{ [Syscall({number})] public long Read() => 0; }}")
        .WithTbl("0 common read sys_read\n3 common read2 sys_read\n", A)
        .Expect();

    [Test]
    public Task ConstantThatOnlyAFileHasClashesToo() => new RuleTest(
        Using + "[SyscallTable] public partial class {|#1:K|} { [{|#0:Syscall(100, TableName = \"write\")|}] public long Mine() => 0; public const int {|#2:__NR_old|} = 1; }")
        .WithTbl("1 common write\n2 common old\n4 common ia32_x\n", A)
        .WithTbl("5 i386 x\n", B)
        .Expect(
            Result("SYSK0114", 0, "__NR_write", "1 (64-bit write)", "100 (64-bit sys_mine)", "K"),
            Result("SYSK0114", 1, "__NR_ia32_x", "4 (64-bit ia32_x)", "5 (i386 x)", "K"),
            Result("SYSK0113", 2, "__NR_old", "1", "K", "2 (64-bit old)"),
            Result("SYSK0206", 1, "K", "64-bit sys_mine (100)"));

    [Test]
    public async Task CallOfAnotherAssemblyWhoseNumberTheFileGivesOtherwiseIsShownWhereItIsIncluded()
    {
        byte[] library = LoadedKernel.Emit(GeneratorRun.Of(new TestProject(Using + "public partial class Files { [Syscall(1)] public long Read() => 0; }") { AssemblyName = "Library" }).Output);
        await new RuleTest(Using + "[SyscallTable] public partial class K { [IncludeSyscalls] private readonly Files {|#0:_files|} = new(); }")
            .WithReference(library).WithTbl("0 common read sys_read\n", A)
            .Expect(Result("SYSK0202", 0, "read", "64-bit", "1", "a.tbl", "sys_read", "0"));
    }

    [TestCase("0 common read sys_read\n0 i386 write sys_write\n1 common write sys_write\n", "1 common read sys_read\n", "SYSK0203")]
    [TestCase("0 common read sys_read\n1 common write sys_write\n2 comon more\n", "", null)]
    [TestCase("0 common read sys_read\n1 common write sys_write\n2 common more sys_more\n", "", null)]
    [TestCase("0 common read sys_read\n1 common write sys_write\n512 common more\n", "", null)]
    public void FileWithoutAnalyzersIsReportedByTheGeneratorIfItIsAnError(string a, string b, string? id)
    {
        TestProject project = new TestProject(ReadAndWrite).WithTbl(a, A).WithTbl(b, B);
        Assert.That(GeneratorRun.Of(project).Result.Diagnostics, Is.Empty, "analyzers are on");
        project = project with { Properties = project.Properties.SetItem("RunAnalyzers", "false") };
        Assert.That(GeneratorRun.Of(project).Result.Diagnostics.Select(static diagnostic => diagnostic.Id), Is.EqualTo(id is null ? [] : (string[])[id]));
    }

    [Test]
    public void DeclarationWithoutAnalyzersIsReportedByTheGeneratorIfItIsAnError()
    {
        TestProject project = new TestProject(Using + "[SyscallTable] public partial class K { [Syscall(7)] public long Read() => 0; [Syscall(1)] public long Mine() => 0; [Syscall] public long Write() => 0; }")
            .WithTbl("0 common read sys_read\n1 common write sys_write\n", A);
        project = project with { Properties = project.Properties.SetItem("RunAnalyzers", "false") };
        Assert.That(GeneratorRun.Of(project).Result.Diagnostics.Select(static diagnostic => diagnostic.Id), Is.EqualTo((string[])["SYSK0102"]));
    }
}
