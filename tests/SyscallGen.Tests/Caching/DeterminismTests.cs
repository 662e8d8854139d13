using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using CsCheck;
using Microsoft.CodeAnalysis;
using NUnit.Framework;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Caching;

/// <summary>The same input gives the same bytes: on every machine, in every run, whatever the order of the files.</summary>
[TestFixture]
public sealed class DeterminismTests
{
    private static readonly TestProject s_project = new TestProject(
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;
        public partial class Files { [Syscall(-0 + 10, Ia32 = 1)] public long Init(int İndex, UserPtr<byte> I) => 0; [Syscall(11)] public long WRITEI() => 0; }
        """,
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;
        public partial class Files { [Syscall(2)] public partial long Iopl(uint level); [CompatSyscall(3)] public long Old(uint fd) => 0; }
        """,
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;
        [SyscallTable] public partial class Kernel { [IncludeSyscalls] private readonly Files _files = new(); [IncludeSyscalls] private readonly files _more = new(); }
        """,
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;
        public partial class files { [Syscall] public long Init_Module() => 0; [Syscall] public long Finit_Module() => 0; }
        """).WithTbl("175 common init_module sys_init_module\n").WithTbl("313 64 finit_module sys_finit_module\n", "/user/a.tbl");

    [Test]
    public void TurkishMachineGivesTheSameText()
    {
        GeneratorRun here = GeneratorRun.Of(s_project);
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo turkish = new("tr-TR");
            turkish.NumberFormat.NegativeSign = "minus";
            Assert.That("I".ToLower(turkish), Is.EqualTo("ı"), "the culture is a real one");
            CultureInfo.CurrentCulture = turkish;
            CachingTests.AssertSame(here.Result, GeneratorRun.Of(s_project).Result);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.That(here.Text("Files.sys_init.g.cs"), Does.Contain("SYSCALL_DEFINE2(init, int, İndex, char *, I)"));
    }

    [Test]
    public void FilesShuffledGiveTheSameText()
    {
        GeneratorRun ordered = GeneratorRun.Of(s_project);
        Gen.Shuffle((int[])[0, 1, 2, 3]).Sample(
            order =>
            {
                TestProject shuffled = s_project with
                {
                    Sources = [.. order.Select(static i => s_project.Sources[i])],
                    AdditionalFiles = order[0] % 2 == 0 ? s_project.AdditionalFiles : [.. s_project.AdditionalFiles.Reverse()],
                };
                CachingTests.AssertSame(ordered.Result, GeneratorRun.Of(shuffled).Result);
            },
            iter: 24,
            threads: 1);
    }

    [Test]
    public void LinuxTableTwoRunsAreByteEqualWithLineFeedsOnly()
    {
        GeneratorRun first = GeneratorRun.Of(Repository.LinuxTable());
        ImmutableArray<GeneratedSourceResult> second = GeneratorRun.Of(Repository.LinuxTable()).Result.GeneratedSources;
        Assert.That(second.Select(static source => (source.HintName, source.SourceText.ToString())), Is.EqualTo(first.Result.GeneratedSources.Select(static source => (source.HintName, source.SourceText.ToString()))));
        foreach (GeneratedSourceResult source in second)
        {
            string text = source.SourceText.ToString();
            Assert.That(text, Does.Not.Contain("\r").And.Not.Contain("\t").And.Not.Contain(" \n").And.EndWith("}\n"));
        }
    }
}
