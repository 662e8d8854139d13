using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SyscallGen.Tests.Harness;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallGen.Tests.Programs;

/// <summary>Calls that one class declares and others implement: those that nobody overrides are in no table.</summary>
[TestFixture]
public sealed class InheritanceTests
{
    private const string Using = "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n";

    private const string Declarations = Using + """
        public partial class Linux
        {
            [Syscall(0, Ia32 = 3)] public virtual partial long Read(SyscallContext context, uint fd);
            [Syscall(1, Ia32 = 4)] public virtual partial int Write(SyscallContext context, uint fd);
            [Syscall(2, Ia32 = 5)] public virtual long Open(int flags) => 7;
            [CompatSyscall(5)] public virtual partial long Open(SyscallContext context, uint flags);
            [Syscall(3)] public long Close(int fd) => 8;
            protected virtual long sys_ni_syscall(SyscallContext context) => -Errno.ENOSYS;
        }
        """;

    private const string AbstractDeclarations = Using + """
        public abstract partial class Linux
        {
            [Syscall(0, Ia32 = 3)] public abstract long Read(SyscallContext context, uint fd);
            [Syscall(1, Ia32 = 4)] public abstract int Write(SyscallContext context, uint fd);
            [Syscall(2)] public virtual partial long Open(int flags);
            protected static long sys_ni_syscall() => -Errno.EPERM;
        }
        """;

    // Each program, and what the 64-bit numbers 0 to 3 and the i386 numbers 3 to 5 then answer; -38 for ENOSYS.
    private static readonly TestCaseData[] s_programs =
    [
        Case("NothingOverridden", Declarations, "public class My : Linux; " + Including("My"), "-38 -38 -38 8 | -38 -38 -38"),
        Case("TheDeclaringClassItself", Declarations, Including("Linux"), "-38 -38 7 8 | -38 -38 -38"),
        Case("OneOverridden", Declarations, "public class My : Linux { public override long Read(SyscallContext context, uint fd) => 100 + fd; } " + Including("My"), "107 -38 -38 8 | 107 -38 -38"),
        Case("OverriddenBetween", Declarations, "public class Mid : Linux { public sealed override int Write(SyscallContext context, uint fd) => 5; } public class My : Mid; " + Including("My"), "-38 5 -38 8 | -38 5 -38"),
        Case("OverriddenTwice", Declarations, "public class Mid : Linux { public override int Write(SyscallContext context, uint fd) => 5; } public class My : Mid { public override int Write(SyscallContext context, uint fd) => 6; } " + Including("My"), "-38 6 -38 8 | -38 6 -38"),
        Case("CompatOverridden", Declarations, "public class My : Linux { public override long Open(SyscallContext context, uint flags) => 9; } " + Including("My"), "-38 -38 -38 8 | -38 -38 9"),
        Case("MadeAbstractAgain", Declarations, "public abstract class Mid : Linux { public abstract override long Read(SyscallContext context, uint fd); } public class My : Mid { public override long Read(SyscallContext context, uint fd) => 1; } " + Including("Mid", "new My()"), "-38 -38 -38 8 | -38 -38 -38"),
        Case("MadeAbstractAndOverridden", Declarations, "public abstract class Mid : Linux { public abstract override long Read(SyscallContext context, uint fd); } public class My : Mid { public override long Read(SyscallContext context, uint fd) => 1; } " + Including("My"), "1 -38 -38 8 | 1 -38 -38"),
        Case("DeclaredAnewWithAnotherNumber", Declarations, "public partial class My : Linux { [Syscall(1)] public override long Read(SyscallContext context, uint fd) => 1; } " + Including("My"), "-38 1 -38 8 | -38 -38 -38"),
        Case("TwoClassesShareTheCalls", Declarations.Replace("[Syscall(3)] public long Close(int fd) => 8;", "", System.StringComparison.Ordinal), "public class A : Linux { public override long Read(SyscallContext context, uint fd) => 1; } public class B : Linux { public override int Write(SyscallContext context, uint fd) => 2; } [SyscallTable] public partial class K { [IncludeSyscalls] private readonly A _a = new(); [IncludeSyscalls] private readonly B _b = new(); }", "1 2 -38 -38 | 1 2 -38"),
        Case("TheTableDerives", Declarations, "[SyscallTable] public partial class K : Linux { public override long Read(SyscallContext context, uint fd) => 1; protected override long sys_ni_syscall(SyscallContext context) => -5; }", "1 -5 -5 8 | 1 -5 -5"),
        Case("AbstractImplemented", AbstractDeclarations, "public class My : Linux { public override long Read(SyscallContext context, uint fd) => 1; public override int Write(SyscallContext context, uint fd) => 2; } " + Including("My"), "1 2 -38 -38 | 1 2 -38"),
        Case("AbstractNot", AbstractDeclarations, "public abstract class Mid : Linux { public override long Read(SyscallContext context, uint fd) => 1; } public class My : Mid { public override int Write(SyscallContext context, uint fd) => 2; } " + Including("Mid", "new My()"), "1 -38 -38 -38 | 1 -38 -38"),
        Case("TheAbstractClassItself", AbstractDeclarations, "public class My : Linux { public override long Read(SyscallContext context, uint fd) => 1; public override int Write(SyscallContext context, uint fd) => 2; } " + Including("Linux", "new My()"), "-38 -38 -1 -38 | -38 -38 -38"),
    ];

    [TestCaseSource(nameof(s_programs))]
    public void OfTheSameAssembly(string declarations, string program, string expected) =>
        Assert.That(Answers(GeneratorRun.Of(declarations, Using + program).CompilesClean("SYSK0118", "CS0108")), Is.EqualTo(expected));

    [TestCaseSource(nameof(s_programs))]
    public void OfAnotherAssembly(string declarations, string program, string expected)
    {
        byte[] library = LoadedKernel.Emit(GeneratorRun.Of(new TestProject(declarations) { AssemblyName = "Library" }).CompilesClean().Output);
        GeneratorRun run = GeneratorRun.Of(new TestProject(Using + program).WithReference(library));
        Assert.That(Answers(run.CompilesClean("SYSK0118", "CS0108"), library), Is.EqualTo(expected));
    }

    private static TestCaseData Case(string name, string declarations, string program, string expected) => new TestCaseData(declarations, program, expected).SetArgDisplayNames(name);

    private static string Including(string type, string made = "new()") => "[SyscallTable] public partial class K { [IncludeSyscalls] private readonly " + type + " _calls = " + made + "; }";

    private static string Answers(GeneratorRun run, params byte[][] libraries)
    {
        using LoadedKernel kernel = new(run.Output, libraries);
        ISyscallTable table = kernel.Table("K");
        Caller caller = new();
        IEnumerable<long> native = Enumerable.Range(0, 4).Select(number => caller.Call(table, SyscallAbi.X64, number, 7));
        IEnumerable<long> compat = Enumerable.Range(3, 3).Select(number => caller.Call(table, SyscallAbi.Ia32, number, 7));
        return string.Join(" ", native) + " | " + string.Join(" ", compat);
    }
}
