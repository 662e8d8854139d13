using NUnit.Framework;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Programs;

/// <summary>Types that hold system calls, however odd: they compile, or are refused where their author wrote them.</summary>
[TestFixture]
public sealed class ContainerTests
{
    private const string Call = "[Syscall(1)] public long Call(int a) => a;";

    [TestCase("public partial class C { " + Call + " }")]
    [TestCase("partial class C { " + Call + " }")]
    [TestCase("public abstract partial class C { " + Call + " }")]
    [TestCase("public partial record C(int X) { " + Call + " }")]
    [TestCase("public sealed partial record class C { " + Call + " }")]
    [TestCase("public partial record struct C { " + Call + " }")]
    [TestCase("public readonly partial record struct C(int X) { " + Call + " }")]
    [TestCase("public partial struct C { " + Call + " }")]
    [TestCase("public readonly partial struct C { " + Call + " }")]
    [TestCase("public partial struct C { [Syscall(1)] public readonly long Call(int a) => a; }")]
    [TestCase("public static partial class C { [Syscall(1)] public static long Call(int a) => a; }")]
    [TestCase("public partial struct C { [Syscall(1)] public static long Call(int a) => a; }")]
    [TestCase("public partial class C(int x) { [Syscall(1)] public long Call(int a) => a + x; }")]
    [TestCase("public partial class A { private protected partial class B { internal partial struct C { " + Call + " } } }")]
    [TestCase("public partial class A<T> where T : class, new() { public partial class B<U> where U : T { " + Call + " } }")]
    [TestCase("public static partial class A { public partial class C { " + Call + " } }")]
    [TestCase("public partial interface IA { partial class C { " + Call + " } }")]
    [TestCase("public partial interface IA<T> { partial class C { " + Call + " } }")]
    [TestCase("public ref partial struct A { public partial class C { " + Call + " } }")]
    [TestCase("public partial record A<@class>(@class X) { public partial class @struct { " + Call + " } }")]
    [TestCase("public partial class @record { " + Call + " } public partial class @file { " + Call + " } public partial class @scoped { " + Call + " }")]
    [TestCase("public partial class @partial { " + Call + " } public partial class @required { " + Call + " } public partial class @extension { " + Call + " }")]
    [TestCase("public partial class @field { " + Call + " } public partial class @managed { " + Call + " } public partial class @unmanaged { " + Call + " }")]
    [TestCase("public partial class @await { " + Call + " } public partial class @nameof { " + Call + " } public partial class @async { " + Call + " }")]
    [TestCase("public partial class C<T> { " + Call + " } public partial class C_T { " + Call + " } public partial class C { " + Call + " } public partial class C<T, U> { " + Call + " }")]
    [TestCase("namespace N.@namespace.@record { public partial class C { " + Call + " } }")]
    [TestCase("namespace N { public partial class @int { " + Call + " } }")]
    [TestCase("public partial class Größe { " + Call + " } public partial class E\u0301tat\u203fx { " + Call + " } public partial class Étatx { " + Call + " }")]
    [TestCase("public partial class case_only { " + Call + " } public partial class Case_Only { " + Call + " }")]
    public void ContainerCompiles(string source) => GeneratorRun.Of("using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n" + source).CompilesClean("CS8981");

    [TestCase("public class C { " + Call + " }", "SYSK0001")]
    [TestCase("public class A { public partial class C { " + Call + " } }", "SYSK0001")]
    [TestCase("public interface IA { public partial class C { " + Call + " } }", "SYSK0001")]
    [TestCase("public partial interface IC { " + Call + " }", "SYSK0002")]
    [TestCase("public partial interface IC { [Syscall(1)] public static long Call(int a) => a; }", "SYSK0002")]
    [TestCase("file partial class C { " + Call + " }", "SYSK0002")]
    [TestCase("file partial class A { public partial class C { " + Call + " } }", "SYSK0002")]
    [TestCase("public ref partial struct C { " + Call + " }", "SYSK0002")]
    [TestCase("public static class C { extension(string text) { [Syscall(1)] public static long Call(int a) => a; } }", "SYSK0002")]
    public void ContainerIsRefused(string source, string id) => GeneratorRun.Of("using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n" + source).IsRefused(id, "Call");

    [Test]
    public void VeryLongNamesGiveShortFileNames()
    {
        string name = new('x', 300);
        GeneratorRun run = GeneratorRun.Of($"using SyscallKit.Declaring; using SyscallKit.Kernel; namespace {name}; public partial class {name} {{ [Syscall(1)] public long {name}1(int a) => a; [Syscall(2)] public long {name}2(int a) => a; }}");
        Assert.That(run.HintNames, Is.Unique.And.All.Length.LessThan(150));
        run.CompilesClean("CS8981");
    }

    [Test]
    public void FileNamesOfTypesThatDifferInCaseOrArityAreUnique()
    {
        GeneratorRun run = GeneratorRun.Of(
            "using SyscallKit.Declaring; using SyscallKit.Kernel; partial class A<T> { [Syscall(1)] long M() => 0; } partial class A_T { [Syscall(1)] long M() => 0; }",
            "using SyscallKit.Declaring; using SyscallKit.Kernel; partial class a_t { [Syscall(1)] long M() => 0; } partial class B { [Syscall(1, Name = \"m\")] long M() => 0; [Syscall(2, Name = \"M\")] long N() => 0; }");
        Assert.That(run.HintNames, Has.Exactly(5).Items);
        run.CompilesClean("CS8981");
    }

    [Test]
    public void InheritanceBaseAndDerivedHaveCalls() => GeneratorRun.Of(
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;
        public abstract partial class Base
        {
            [Syscall(1)] public abstract long One(int a);
            [Syscall(2)] protected virtual long Two(int a) => a;
            [Syscall(3)] protected internal long Three(int a) => a;
            [Syscall(4)] private protected static long Four(int a) => a;
        }

        public sealed partial class Derived : Base
        {
            public override long One(int a) => a;
            protected sealed override long Two(int a) => -a;
            [Syscall(5)] public long Five() => Three(4);
        }

        [SyscallTable]
        public partial class Kernel { [IncludeSyscalls] public required Derived Calls { get; init; } }
        """).CompilesClean();

    [Test]
    public void InheritanceNewCallOfOneName() => GeneratorRun.Of(
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;
        public partial class Base { [Syscall(1)] public long One(int a) => a; }
        public partial class Derived : Base { [Syscall(1)] public new long One(int a) => -a; }
        """).CompilesClean();

    [Test]
    public void BaseTableAndDerivedTable() => GeneratorRun.Of(
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;
        [SyscallTable] public partial class Base { [Syscall(1)] public long One(int a) => a; }
        [SyscallTable] public partial class Derived : Base { [Syscall(2)] public long Two(int a) => a; }
        """).AssertGeneratedCodeCompiles();
}
