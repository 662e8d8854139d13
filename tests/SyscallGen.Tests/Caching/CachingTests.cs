using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Caching;

/// <summary>What is done again after an edit, and what is not.</summary>
[TestFixture]
public sealed class CachingTests
{
    private const string Files =
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;
        namespace Tiny;
        public sealed partial class Files
        {
            [Syscall(0)] public long Read(uint fd, UserPtr<byte> buf, nuint count) => 0;
            [Syscall(1)] public long Write(uint fd, UserPtr<byte> buf, nuint count) => 0;
            [Syscall(2)] public partial long Open(UserPtr<byte> name);
            [CompatSyscall(3)] public long Old(uint fd) => 0;
        }
        """;

    private const string Kernel =
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;
        namespace Tiny;
        [SyscallTable]
        public sealed partial class Kernel
        {
            [IncludeSyscalls] private readonly Files _files = new();
            [Syscall(39)] public int GetPid() => 42;
        }
        """;

    private const string Unrelated = "namespace Tiny; public sealed class Unrelated { public int Value => 1; }";

    private static readonly string[] s_tableFiles =
        ["Tiny.Kernel.sections.g.cs", "Tiny.Kernel.syscall_32.g.cs", "Tiny.Kernel.syscall_64.g.cs", "Tiny.Kernel.unistd.g.cs"];

    private static readonly TestProject s_project = new(Files, Kernel, Unrelated);

    /// <summary>Runs the project, then with the edit.</summary>
    /// <returns>The second result, and the files that were written again.</returns>
    private static (GeneratorRunResult Result, IReadOnlyList<string> Written) Edit(TestProject project, Func<CSharpCompilation, TestProject, CSharpCompilation> edit)
    {
        GeneratorRun first = GeneratorRun.Of(project);
        GeneratorRunResult second = first.Driver.RunGenerators(edit(first.Input, project)).GetRunResult().Results.Single();
        Assert.That(second.Exception, Is.Null);
        HashSet<object> before = new(first.Result.GeneratedSources.Select(static source => (object)source.SourceText), ReferenceEqualityComparer.Instance);
        return (second, [.. second.GeneratedSources.Where(source => !before.Contains(source.SourceText)).Select(static source => source.HintName).Order(StringComparer.Ordinal)]);
    }

    private static (GeneratorRunResult Result, IReadOnlyList<string> Written) Replace(int file, string old, string replacement, TestProject? project = null) => Edit(
        project ?? s_project,
        (compilation, used) =>
        {
            SyntaxTree tree = compilation.SyntaxTrees[file];
            string text = tree.GetText().ToString();
            Assert.That(text, Does.Contain(old));
            return compilation.ReplaceSyntaxTree(tree, used.Parse(tree.FilePath, text.Replace(old, replacement, StringComparison.Ordinal)));
        });

    [Test]
    public void SameInputNothingIsDone()
    {
        (GeneratorRunResult result, IReadOnlyList<string> written) = Edit(s_project, static (compilation, _) => (CSharpCompilation)compilation.Clone());
        ExpectedReasons.Cached.AssertHold(result);
        RunReasons.AssertAllCached(result);
        Assert.That(written, Is.Empty);
    }

    [TestCase(0, "using SyscallKit.Declaring;", "// A comment.\n\nusing SyscallKit.Declaring;", TestName = "CommentAdded")]
    [TestCase(2, "=> 1", "=> 2", TestName = "UnrelatedFileEdited")]
    [TestCase(0, "nuint count) => 0;", "nuint count) => fd + 1;", TestName = "MethodBodyChanged")]
    [TestCase(0, "uint fd, UserPtr<byte> buf", "System.UInt32 fd,   SyscallKit.Declaring.UserPtr<System.Byte> buf", TestName = "SameTypesWrittenOtherwise")]
    [TestCase(0, "public sealed partial class Files\n{", "public sealed partial class Files\n{ private int _field;", TestName = "OtherMemberAdded")]
    public void EditThatChangesNoDeclarationIsCached(int file, string old, string replacement)
    {
        (GeneratorRunResult result, IReadOnlyList<string> written) = Replace(file, old, replacement);
        ExpectedReasons.Cached.AssertHold(result);
        RunReasons.AssertAllCached(result);
        Assert.That(written, Is.Empty);
    }

    [Test]
    public void SignatureChangedOnlyItsFileIsWritten()
    {
        (GeneratorRunResult result, IReadOnlyList<string> written) = Replace(0, "Write(uint fd", "Write(int fd");
        ExpectedReasons.ModifiedCall.AssertHold(result);
        Assert.That(written, Is.EqualTo((string[])["Tiny.Files.sys_write.g.cs"]));
    }

    [Test]
    public void NumberChangedItsFileAndTheTableAreWritten()
    {
        (GeneratorRunResult result, IReadOnlyList<string> written) = Replace(0, "Syscall(1)", "Syscall(18)");
        ExpectedReasons.ModifiedTable.AssertHold(result);
        Assert.That(written, Is.EqualTo((string[])["Tiny.Files.sys_write.g.cs", .. s_tableFiles]));
    }

    [Test]
    public void CallAddedItsFileAndTheTableAreWritten()
    {
        (_, IReadOnlyList<string> written) = Replace(0, "[CompatSyscall(3)]", "[Syscall(4)] public long Added() => 0; [CompatSyscall(3)]");
        Assert.That(written, Is.EqualTo((string[])["Tiny.Files.sys_added.g.cs", .. s_tableFiles]));
    }

    [Test]
    public void CallRemovedOnlyTheTableIsWritten()
    {
        (_, IReadOnlyList<string> written) = Replace(0, "[Syscall(2)] public partial long Open(UserPtr<byte> name);", "");
        Assert.That(written, Is.EqualTo(s_tableFiles));
    }

    [Test]
    public void DiagnosticsOnlyNoFileIsWritten()
    {
        TestProject project = s_project with { Sources = s_project.Sources.Add(("/user/Bad.cs", "using SyscallKit.Declaring; using SyscallKit.Kernel; partial class Bad { [Syscall(9)] public long M(string a) => 0; }")) };
        (GeneratorRunResult result, IReadOnlyList<string> written) = Replace(3, "using SyscallKit.Declaring", "\n\nusing SyscallKit.Declaring", project with { Properties = project.Properties.SetItem("RunAnalyzers", "false") });
        ExpectedReasons.ModifiedDiagnostics.AssertHold(result);
        Assert.That(written, Is.Empty);
        Assert.That(result.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line, Is.EqualTo(2));
    }

    [Test]
    public void FilesInAnotherOrderGiveTheSameText()
    {
        (GeneratorRunResult result, _) = Edit(s_project, static (compilation, _) =>
            compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse()));
        AssertSame(GeneratorRun.Of(s_project).Result, result);
    }

    [Test]
    public void UnrelatedEditAmongManyCallsWritesNothing()
    {
        TestProject project = ManyCalls.Create(400, files: 20);
        (GeneratorRunResult result, IReadOnlyList<string> written) = Edit(project, static (compilation, used) => compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees.Single(static tree => tree.FilePath == ManyCalls.UnrelatedFile),
            used.Parse(ManyCalls.UnrelatedFile, "namespace Big; public sealed class Unrelated0;")));
        RunReasons.AssertAllCached(result);
        Assert.That(written, Is.Empty);
    }

    [TestCase(0, "[Fd] uint fd", "[Pid] uint fd", "Tiny.Meant.sys_fstat.g.cs")]
    [TestCase(1, "O_CREAT = 64", "O_CREAT = 128", "SyscallKit.Generated.Tiny.set__OpenFlags.g.cs")]
    [TestCase(1, "public ulong st_dev;", "public uint st_dev;", "SyscallKit.Generated.Tiny.struct__Stat.g.cs")]
    [TestCase(1, "public long tv_sec;", "public int tv_sec;", "SyscallKit.Generated.Tiny.struct__Time.g.cs")]
    [TestCase(1, "// A place.", "// Another place.\n\n")]
    [TestCase(0, "=> 0; // fstat", "=> 1; // fstat")]
    public void MeaningChangedOnlyItsFileIsWritten(int file, string old, string replacement, params string[] expected)
    {
        TestProject project = new(
            "using SyscallKit.Declaring; using SyscallKit.Kernel; namespace Tiny; public partial class Meant { [Syscall(5)] public long Fstat([Fd] uint fd, [Out] UserPtr<Stat> statbuf) => 0; // fstat\n"
            + "[Syscall(2)] public long Open([Path] UserPtr<byte> name, [Flags<OpenFlags>] int flags) => 0; }",
            "// A place.\nusing System; namespace Tiny; [Flags] public enum OpenFlags { O_CREAT = 64 } public struct Stat { public ulong st_dev; public long st_size; public Time st_time; } public struct Time { public long tv_sec; public long tv_nsec; }");
        (GeneratorRunResult result, IReadOnlyList<string> written) = Replace(file, old, replacement, project);
        Assert.That(written, Is.EqualTo(expected));
        if (expected.Length == 0)
            RunReasons.AssertAllCached(result);
    }

    internal static void AssertSame(GeneratorRunResult expected, GeneratorRunResult actual) =>
        Assert.That(
            actual.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString()),
            Is.EquivalentTo(expected.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString())));
}
