using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Programs;

/// <summary>What tools are told of generated members: debuggers, coverage, completion, documentation.</summary>
[TestFixture]
public sealed class MarksTests
{
    private const string Source =
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;
        namespace N.@event;
        public partial class Files<T> where T : unmanaged
        {
            [Syscall(0, Ia32 = 3)] private long Read(SyscallContext context, uint fd, UserPtr<T> buf, nuint count) => 0;
            [Syscall(1)] public partial long Missing([CType("struct x[2]")] ulong y);
            [CompatSyscall(1)] internal long Read32(uint fd, [CompatArgU64] long pos) => 0;
            public partial struct Nested { [Syscall(2)] public void Inner() { } }
        }
        public static partial class Clock { [Syscall(201)] public static int Time() => 0; }
        [SyscallTable, IncludeSyscalls(typeof(Clock))]
        public partial class Kernel
        {
            [IncludeSyscalls] private readonly Files<int> _files = new();
            [IncludeSyscalls] private Files<byte>.Nested _nested;
            [Syscall(39)] public int GetPid() => 1;
            [Syscall(40), System.Diagnostics.DebuggerNonUserCode, System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage] public partial int Marked();
        }
        """;

    private static readonly GeneratorRun s_run = GeneratorRun.Of(
        new TestProject(Source) { Documentation = DocumentationMode.Diagnose }.WithTbl("185 common security\n")).CompilesClean("CS1591", "CS0649", "SYSK0206");

    private static List<ISymbol> Members() =>
    [
        .. s_run.GeneratedTrees.SelectMany(static tree =>
        {
            SemanticModel model = s_run.Output.GetSemanticModel(tree);
            return tree.GetRoot().DescendantNodes().Where(static node => node is MethodDeclarationSyntax or PropertyDeclarationSyntax or VariableDeclaratorSyntax)
                .Select(node => model.GetDeclaredSymbol(node)!);
        }),
    ];

    // The author's own declaration, to which only a body was added.
    private static bool IsBody(ISymbol member) => member is IMethodSymbol { PartialDefinitionPart: not null };

    private static bool Has(ISymbol member, string attribute) => member.GetAttributes().Any(found => found.AttributeClass!.Name == attribute + "Attribute");

    [Test]
    public void MemberIsMarkedAsGenerated()
    {
        Assert.That(Members().Where(static member => !IsBody(member)), Is.Not.Empty.And.All.Matches<ISymbol>(static member => Has(member!, "GeneratedCode")));
        Assert.That(Members().Where(IsBody), Is.Not.Empty.And.All.Matches<ISymbol>(static member => !Has(member!, "GeneratedCode")));
    }

    [Test]
    public void CodeIsNeitherSteppedIntoNorCovered() => Assert.That(
        Members().Where(static member => member is not IFieldSymbol),
        Is.Not.Empty.And.All.Matches<ISymbol>(static member => Has(member!, "DebuggerNonUserCode") && Has(member!, "ExcludeFromCodeCoverage")));

    [Test]
    public void CompletionOffersWhatAnAuthorCalls()
    {
        IEnumerable<string> offered = Members()
            .Where(static member => member.DeclaredAccessibility == Accessibility.Public && !IsBody(member) && !Has(member, "EditorBrowsable"))
            .Select(static member => member.Name);
        Assert.That(offered, Is.EquivalentTo((string[])
        [
            "sys_missing", "sys_inner", "sys_time", "sys_getpid", "sys_marked", "x64_sys_call", "ia32_sys_call",
            "__NR_read", "__NR_missing", "__NR_inner", "__NR_time", "__NR_getpid", "__NR_marked", "__NR_security", "__NR_ia32_read", "__NR_ia32_read32",
            "__syscalls_metadata", "_ftrace_events", "_error_injection_whitelist", "SyscallTable",
        ]));
    }

    [Test]
    public void DocumentationIsThereAndItsReferencesAreFound() => Assert.That(
        GeneratedCode.WarningsWithoutPragma(s_run.Output, s_run.GeneratedTrees), Is.Empty);

    [TestCase("sys_read", "<c>long sys_read(unsigned int fd, T *buf, size_t count)</c>")]
    [TestCase("sys_missing", "<c>long sys_missing(struct x[2] y)</c>")]
    [TestCase("__ia32_compat_sys_read32", "<c>long compat_sys_read32(unsigned int fd, long pos)</c>")]
    [TestCase("__x64_sys_time", "<c>long sys_time(void)</c>")]
    [TestCase("event_enter__read", "<c>long sys_read(")]
    [TestCase("__NR_read", "cref=\"M:N.event.Files`1.sys_read(")]
    [TestCase("__NR_inner", "cref=\"M:N.event.Files`1.Nested.sys_inner(")]
    [TestCase("__NR_ia32_read32", "cref=\"M:N.event.Files`1.__ia32_compat_sys_read32(")]
    public void DocumentationQuotesThePrototype(string member, string prototype) =>
        Assert.That(Members().Single(found => found.Name == member).GetDocumentationCommentXml(), Does.Contain(prototype));
}
