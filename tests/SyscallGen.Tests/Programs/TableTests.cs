using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NUnit.Framework;
using SyscallGen.Tests.Harness;
using SyscallKit.Metadata;

namespace SyscallGen.Tests.Programs;

/// <summary>Tables, however odd.</summary>
[TestFixture]
public sealed class TableTests
{
    private const string Files = "public partial class Files { [Syscall(1)] public long Read(int a) => a + 1; [Syscall(2)] public static long Write(int a) => a + 2; }\n";
    private const string Struct = "public partial struct Count { [Syscall(1)] public long Read(int a) => a; }\n";
    private const string ReadOnly = "public readonly partial struct Fixed { [Syscall(1)] public long Read(int a) => a; }\n";

    [TestCase("[SyscallTable] public partial class Kernel;")]
    [TestCase("[SyscallTable] public partial class Kernel<T> where T : class { [Syscall(1)] public long Read(UserPtr<int> a) => 0; [Syscall(2)] public static long W() => 0; }")]
    [TestCase("public partial class Outer<T> { [SyscallTable] public partial class Kernel { [Syscall(1)] public long Read(int a) => 0; } }")]
    [TestCase("[SyscallTable] public partial struct Kernel { [Syscall(1)] public long Read(int a) => 0; }")]
    [TestCase("[SyscallTable] public readonly partial struct Kernel { [Syscall(1)] public long Read(int a) => 0; }")]
    [TestCase("[SyscallTable] public sealed partial record Kernel { [Syscall(1)] public long Read(int a) => 0; }")]
    [TestCase("[SyscallTable] public readonly partial record struct Kernel { [Syscall(1)] public long Read(int a) => 0; }")]
    [TestCase(Files + "[SyscallTable] public partial class Kernel([property: IncludeSyscalls] Files f) { }", "CS0657")]
    [TestCase(Files + "[SyscallTable] public sealed partial record Kernel([property: IncludeSyscalls] Files F);")]
    [TestCase(Files + "[SyscallTable] public partial class Kernel { [field: IncludeSyscalls] public Files F { get; } = new(); }")]
    [TestCase(Files + "[SyscallTable] public partial class Kernel { [IncludeSyscalls] private readonly Files @event = new(); }")]
    [TestCase(Files + "[SyscallTable] public partial class Kernel { [IncludeSyscalls] private static readonly Files s_files = new(); }")]
    [TestCase(Files + "[SyscallTable] public partial class Kernel { [IncludeSyscalls] public Files? F { get; set; } }")]
    [TestCase("public partial class Gen<T> { [Syscall(1)] public long Read(UserPtr<int> a) => 0; }\n[SyscallTable] public partial class Kernel { [IncludeSyscalls] private readonly Gen<string> _g = new(); }")]
    [TestCase(Struct + "[SyscallTable] public partial class Kernel { [IncludeSyscalls] private Count _count; }")]
    [TestCase(ReadOnly + "[SyscallTable] public partial class Kernel { [IncludeSyscalls] private readonly Fixed _fixed; }")]
    [TestCase(ReadOnly + "[SyscallTable] public partial class Kernel { [IncludeSyscalls] private Fixed F => new(); }")]
    [TestCase(Struct + "[SyscallTable] public partial class Kernel { [IncludeSyscalls] private readonly Count _count; }", "SYSK0105")]
    [TestCase(Struct + "[SyscallTable] public partial class Kernel { [IncludeSyscalls] private Count F { get; set; } }", "SYSK0105")]
    [TestCase(Struct + "[SyscallTable] public partial class Kernel { [field: IncludeSyscalls] private Count F { get; set; } }", "SYSK0105")]
    [TestCase(Files + "public interface IHas { Files F { get; } }\n[SyscallTable] public partial class Kernel : IHas { [IncludeSyscalls] Files IHas.F => new(); }", "SYSK0103")]
    [TestCase(Files + "[SyscallTable] public partial class Kernel { [IncludeSyscalls] private Files this[int i] => new(); }", "SYSK0103")]
    [TestCase(Files + "[SyscallTable] public partial class Kernel { [IncludeSyscalls] private Files F { set { } } }", "SYSK0103")]
    [TestCase(Files + "[SyscallTable] public partial class Kernel { [IncludeSyscalls] private readonly string _s = \"\"; }", "SYSK0103")]
    [TestCase(Files + "[SyscallTable, IncludeSyscalls(typeof(string))] public partial class Kernel;", "SYSK0103")]
    [TestCase(Files + "[SyscallTable, IncludeSyscalls(typeof(int[]))] public partial class Kernel;", "SYSK0103")]
    [TestCase(Files + "[SyscallTable, IncludeSyscalls(null!)] public partial class Kernel;", "SYSK0103")]
    [TestCase(Files + "[SyscallTable, IncludeSyscalls] public partial class Kernel;", "SYSK0103")]
    [TestCase(Files + "[SyscallTable, IncludeSyscalls(typeof(Missing))] public partial class Kernel;", "CS0246")]
    [TestCase(Files + "[SyscallTable, IncludeSyscalls(typeof(Files))] public partial class Kernel;", "SYSK0108")]
    [TestCase(Files + "public class Kernel { [IncludeSyscalls] public Files F { get; } = new(); }", "SYSK0103")]
    [TestCase(Files + "[IncludeSyscalls(typeof(Files))] public class Kernel;", "SYSK0103")]
    [TestCase("[SyscallTable] public class Kernel;", "SYSK0001")]
    [TestCase("[SyscallTable] public static partial class Kernel;", "SYSK0101")]
    [TestCase("[SyscallTable] public partial interface IKernel;", "CS0592")]
    [TestCase("[SyscallTable] file partial class Kernel;", "SYSK0101")]
    [TestCase("[SyscallTable] public ref partial struct Kernel;", "SYSK0101")]
    [TestCase("[SyscallTable] public partial class SyscallTable { [Syscall(1)] public long Read(int a) => 0; }", "SYSK0012")]
    [TestCase("[SyscallTable] public partial class Kernel { public long x64_sys_call() => 0; }", "SYSK0012")]
    [TestCase("[SyscallTable] public partial class Kernel { public const int __NR_read = 1; [Syscall(__NR_read)] public long Read(int a) => 0; }")]
    [TestCase("[SyscallTable] public partial class Kernel { public const int __NR_read = 5; [Syscall(1)] public long Read(int a) => 0; }", "SYSK0113")]
    [TestCase("[SyscallTable] public partial class Kernel { public const int __NR_read = __NR_write + 1; [Syscall(3)] public long Read(int a) => 0; [Syscall(2)] public long Write(int a) => 0; }")]
    [TestCase("[SyscallTable] public partial class __NR_read { [Syscall(1)] public long Read(int a) => 0; }", "SYSK0113")]
    [TestCase("[SyscallTable] public partial class Kernel<__NR_read> { [Syscall(1)] public long Read(int a) => 0; }", "SYSK0113")]
    [TestCase("public partial class sys_read { [Syscall(1)] public long Read(int a) => 0; }", "SYSK0012")]
    [TestCase(Files + "[SyscallTable] public partial class Kernel { [IncludeSyscalls] private readonly Files _a = new(), _b = new(); }", "SYSK0117")]
    [TestCase(Files + "[SyscallTable] public partial class Kernel { [IncludeSyscalls] private readonly Files _a = new(); [Syscall(1)] public long Open() => 0; }", "SYSK0102")]
    [TestCase(Files + "[SyscallTable] public partial class Kernel { [IncludeSyscalls] private readonly Files _a = new(); [Syscall(9)] public long Read() => 0; }", "SYSK0106")]
    [TestCase(Files + "[SyscallTable] public partial class Kernel { [IncludeSyscalls] private readonly Files _a = new(); } [SyscallTable] public partial class kernel { [IncludeSyscalls] private readonly Files _a = new(); }")]
    [TestCase("[SyscallTable] public partial class Kernel { [Syscall(1)] public long ia32_x(int a) => 0; [Syscall(2, Ia32 = 3)] public long x(int a) => 0; }", "SYSK0114")]
    public void TableCompilesOrIsRefused(string source, string? id = null)
    {
        GeneratorRun run = GeneratorRun.Of("using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n" + source);
        if (id is null)
        {
            run.CompilesClean("CS8981", "CS0649", "CS8632");
            return;
        }

        Assert.That(run.Analyze().Concat(run.Input.GetDiagnostics()), Has.Some.Property("Id").EqualTo(id));
        run.AssertGeneratedCodeCompiles();
    }

    [Test]
    public void TwoTablesShareTheirCalls()
    {
        GeneratorRun run = GeneratorRun.Of(
            "using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n" + Files,
            """
            using SyscallKit.Declaring;
            using SyscallKit.Kernel;
            [SyscallTable, IncludeSyscalls(typeof(Other))] public partial class A { [IncludeSyscalls] private readonly Files _files = new(); [Syscall(5)] public long Own() => 5; }
            [SyscallTable] public partial class B { [IncludeSyscalls] private readonly Files _files = new(); [Syscall(5)] public long Own() => 6; }
            public static partial class Other { [Syscall(7)] public static long Seven() => 7; }
            """).CompilesClean();
        using LoadedKernel loaded = new(run.Output);
        Caller caller = new();
        Assert.That(((string[])["A", "B"]).Select(table => caller.Call(loaded.Table(table), SyscallAbi.X64, 5)), Is.EqualTo((long[])[5, 6]));
        Assert.That(((string[])["A", "B"]).Select(table => caller.Call(loaded.Table(table), SyscallAbi.X64, 7)), Is.EqualTo((long[])[7, -38]));
        Assert.That(((string[])["A", "B"]).Select(table => caller.Call(loaded.Table(table), SyscallAbi.X64, 2, 10)), Is.All.EqualTo(12));
    }

    [Test]
    public void TableOfItsOwnCallsHasNoNullInItsSections()
    {
        // Static fields of one class in several files: the metadata must be there before the sections collect them.
        GeneratorRun run = GeneratorRun.Of("using SyscallKit.Declaring; using SyscallKit.Kernel; [SyscallTable] public partial class A { [Syscall(5)] public long Own() => 5; [Syscall(6)] public partial long Other(); }");
        using LoadedKernel loaded = new(run.Output);
        Assert.That(loaded.Table("A").Table.X64.Select(static row => row.Metadata), Is.All.Not.Null);
        ImmutableArray<TraceEventCall> events = (ImmutableArray<TraceEventCall>)loaded.Assembly.GetType("A")!.GetField("_ftrace_events")!.GetValue(null)!;
        Assert.That(events.Select(static found => found?.Name), Is.EqualTo((string[])["sys_enter_own", "sys_exit_own", "sys_enter_other", "sys_exit_other"]));
    }

    [Test]
    public void ClassOfAnotherAssemblyCompiledWithTheGeneratorIsIncluded()
    {
        GeneratorRun library = GeneratorRun.Of(new TestProject("using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n" + Files + Struct.Replace("Syscall(1)", "Syscall(11)", System.StringComparison.Ordinal).Replace("Read", "Next", System.StringComparison.Ordinal)) { AssemblyName = "Library" }).CompilesClean();
        GeneratorRun run = GeneratorRun.Of(new TestProject(
            "using SyscallKit.Declaring; using SyscallKit.Kernel; [SyscallTable] public partial class Kernel { [IncludeSyscalls] private readonly Files _files = new(); [IncludeSyscalls] private Count _count; }")
            .WithReference(LoadedKernel.Emit(library.Output))).CompilesClean("CS0649");
        Assert.That(run.Text("Kernel.syscall_64.g.cs"), Does.Contain("case 1: return global::Files.__x64_sys_read(this._files, context, in regs);").And.Contain("case 11: return global::Count.__x64_sys_next(ref this._count, context, in regs);"));
    }

    [Test]
    public void ClassOfAnotherAssemblyCompiledWithoutTheGeneratorIsRefused()
    {
        Compilation library = (new TestProject("using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n" + Files) { AssemblyName = "Library" }).Compile();
        GeneratorRun.Of(new TestProject("using SyscallKit.Declaring; using SyscallKit.Kernel; [SyscallTable] public partial class Kernel { [IncludeSyscalls] private readonly Files _files = new(); }")
            .WithReference(LoadedKernel.Emit(library))).IsRefused("SYSK0104", "_files");
    }

    [Test]
    public void ClassOfAnotherAssemblyCallThatIsNotPublicIsNotLostSilently()
    {
        GeneratorRun library = GeneratorRun.Of(new TestProject("using SyscallKit.Declaring; using SyscallKit.Kernel; public partial class Files { [Syscall(1)] internal long Read(int a) => a; [CompatSyscall(3)] long Old(int a) => a; }") { AssemblyName = "Library" });
        GeneratorRun.Of(new TestProject("using SyscallKit.Declaring; using SyscallKit.Kernel; [SyscallTable] public partial class Kernel { [IncludeSyscalls] private readonly Files _files = new(); }")
            .WithReference(LoadedKernel.Emit(library.Output))).IsRefused("SYSK0109", "_files");
    }

    [Test]
    public void CallsOfBaseClassInAnotherAssemblyAreIncluded()
    {
        GeneratorRun library = GeneratorRun.Of(new TestProject("using SyscallKit.Declaring;\nusing SyscallKit.Kernel;\n" + Files) { AssemblyName = "Library" });
        GeneratorRun run = GeneratorRun.Of(new TestProject(
            "using SyscallKit.Declaring; using SyscallKit.Kernel; public partial class More : Files { [Syscall(5)] public long Open() => 5; } [SyscallTable] public partial class Kernel { [IncludeSyscalls] private readonly More _more = new(); }")
            .WithReference(LoadedKernel.Emit(library.Output))).CompilesClean();
        Assert.That(run.Text("Kernel.unistd.g.cs"), Does.Contain("__NR_read = 1").And.Contain("__NR_write = 2").And.Contain("__NR_open = 5"));
    }
}
