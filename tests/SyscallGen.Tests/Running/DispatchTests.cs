using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CsCheck;
using NUnit.Framework;
using SyscallGen.Tests.Harness;
using SyscallKit.Kernel;
using SyscallKit.Metadata;

namespace SyscallGen.Tests.Running;

/// <summary>Tables: every number reaches its method, and nothing else reaches any.</summary>
[TestFixture]
public sealed class DispatchTests
{
    private static readonly int[] s_hostile = [-1, int.MinValue, int.MaxValue, 0x4000_0000, 0x3fff_ffff, 512, 1000];

    // A random table: numbers with holes, two columns that need not agree, calls spread over instance, static, struct and base class.
    private static readonly Gen<(int X64, int Ia32)[]> s_numbers = Gen.Select(
        Gen.Int[0, 500].HashSet[1, 60],
        Gen.Int[0, 500].HashSet[60],
        static (x64, ia32) => x64.Zip(ia32).ToArray());

    private static string Source((int X64, int Ia32)[] numbers)
    {
        string[] bodies = ["", "", "", ""];
        for (int i = 0; i < numbers.Length; i++)
        {
            string modifier = i % 4 == 2 ? "static " : "";
            bodies[i % 4] += $"    [Syscall({numbers[i].X64}, Ia32 = {numbers[i].Ia32})] public {modifier}long m{i}(int a) => {i * 1000} + a;\n";
        }

        return $$"""
            using SyscallKit.Declaring;
            using SyscallKit.Kernel;
            public partial class BaseCalls {
            {{bodies[0]}} [Syscall(900)] public virtual long Overridden() => 1; }
            public partial class Calls : BaseCalls {
            {{bodies[1]}} public override long Overridden() => 2; }
            public static partial class StaticCalls {
            {{bodies[2]}} [Syscall(901)] public static long Always() => 3; }
            public partial struct StructCalls { private int _count;
            {{bodies[3]}} [Syscall(902)] public long Count() => ++_count; }

            [SyscallTable]
            [IncludeSyscalls(typeof(StaticCalls))]
            public sealed partial class Kernel
            {
                [IncludeSyscalls] private readonly Calls _calls = new();
                [IncludeSyscalls] private StructCalls _struct;
            }
            """;
    }

    [Test]
    public void EveryNumberReachesItsMethodAndHolesGiveEnosys() => s_numbers.Sample(
        static numbers =>
        {
            GeneratorRun run = GeneratorRun.Of(Source(numbers));
            using LoadedKernel loaded = new(run.Output);
            ISyscallTable table = loaded.Table("Kernel");
            Caller caller = new();
            Dictionary<int, int> x64 = Enumerable.Range(0, numbers.Length).ToDictionary(i => numbers[i].X64);
            Dictionary<int, int> ia32 = Enumerable.Range(0, numbers.Length).ToDictionary(i => numbers[i].Ia32);
            foreach (int nr in Enumerable.Range(0, 520).Concat(s_hostile))
            {
                Assert.That(caller.Call(table, SyscallAbi.X64, nr, 7), Is.EqualTo(x64.TryGetValue(nr, out int i) ? i * 1000 + 7 : -38));
                Assert.That(caller.Call(table, SyscallAbi.Ia32, nr, 7), Is.EqualTo(ia32.TryGetValue(nr, out int j) ? j * 1000 + 7 : -38));
            }

            Assert.That(caller.Call(table, SyscallAbi.X64, 900), Is.EqualTo(2));
            Assert.That(caller.Call(table, SyscallAbi.X64, 901), Is.EqualTo(3));
            Assert.That(((long[])[caller.Call(table, SyscallAbi.X64, 902), caller.Call(table, SyscallAbi.X64, 902)]), Is.EqualTo((long[])[1, 2]));
            AssertMetadata(table.Table, x64.Keys.Concat([900, 901, 902]));
        },
        iter: 10,
        threads: 1);

    private static void AssertMetadata(SyscallTable table, IEnumerable<int> numbers)
    {
        Assert.That(table.X64.Select(static row => row.Number), Is.EqualTo(numbers.Order()));
        foreach (SyscallTableEntry row in table.X64)
        {
            Assert.That(row.EntryPoint, Is.EqualTo("sys_" + row.Name));
            Assert.That(row.Metadata!.Name, Is.EqualTo(row.EntryPoint));
            Assert.That(row.Metadata.EnterEvent.Metadata, Is.SameAs(row.Metadata));
            Assert.That(row.Metadata.ExitEvent.Name, Is.EqualTo("sys_exit_" + row.Name));
        }
    }

    [Test]
    public void LinuxTableDispatcherIsSmallEnoughToBeOptimized()
    {
        // Above 60,000 bytes of IL the JIT gives up optimizing; marshalling inside the switch would come near.
        GeneratorRun run = GeneratorRun.Of(Repository.LinuxTable());
        using LoadedKernel loaded = new(run.Output);
        Type table = loaded.Assembly.GetType("LinuxKernel.LinuxTable", throwOnError: true)!;
        int x64 = table.GetMethod("x64_sys_call")!.GetMethodBody()!.GetILAsByteArray()!.Length;
        int ia32 = table.GetMethod("ia32_sys_call")!.GetMethodBody()!.GetILAsByteArray()!.Length;
        TestContext.Out.WriteLine($"x64_sys_call: {x64} bytes of IL, ia32_sys_call: {ia32}");
        Assert.That(x64, Is.LessThan(20_000));
        Assert.That(ia32, Is.LessThan(20_000));
    }

    [Test]
    public void LinuxTableIs360CallsAllWithMetadataAllEnosys()
    {
        GeneratorRun run = GeneratorRun.Of(Repository.LinuxTable()).CompilesClean("CS8981", "CS8632", "SYSK0118", "SYSK0122");
        using LoadedKernel loaded = new(run.Output);
        ISyscallTable table = loaded.Table("LinuxKernel.LinuxTable");
        Assert.That(table.Table.X64, Has.Length.EqualTo(360));
        Assert.That(table.Table.X64.Select(static row => row.Metadata), Is.All.Not.Null);
        Caller caller = new();
        Assert.That(table.Table.X64.Select(row => caller.Call(table, SyscallAbi.X64, row.Number)), Is.All.EqualTo(-38));
        Assert.That(table.Table.Ia32.Select(row => caller.Call(table, SyscallAbi.Ia32, row.Number)), Is.All.EqualTo(-38));
    }

    [Test]
    public void NumbersAreConstantsByName()
    {
        GeneratorRun run = GeneratorRun.Of(Repository.LinuxTable());
        using LoadedKernel loaded = new(run.Output);
        Type table = loaded.Assembly.GetType("LinuxKernel.LinuxTable", throwOnError: true)!;
        Dictionary<string, int> constants = table.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(static field => field.IsLiteral)
            .ToDictionary(static field => field.Name, static field => (int)field.GetRawConstantValue()!);
        SyscallTable rows = loaded.Table("LinuxKernel.LinuxTable").Table;
        Assert.That(rows.X64.Select(row => constants["__NR_" + row.Name]), Is.EqualTo(rows.X64.Select(static row => row.Number)));
        foreach (SyscallTableEntry row in rows.Ia32)
        {
            Assert.That(rows.TryGetEntry(SyscallAbi.Ia32, row.Name, out SyscallTableEntry? byName), Is.True);
            Assert.That(constants["__NR_ia32_" + row.Name], Is.EqualTo(rows.Ia32.First(other => other.Name == row.Name).Number));
            Assert.That(byName!.Name, Is.EqualTo(row.Name));
        }
    }

    [Test]
    public void NiHookServesBodylessCallsHolesAndEveryOtherNumber()
    {
        GeneratorRun run = GeneratorRun.Of(
            """
            using SyscallKit.Declaring;
            using SyscallKit.Kernel;
            [SyscallTable]
            public sealed partial class Kernel
            {
                [Syscall(0, Ia32 = 0)] public partial long Read(uint fd);
                [Syscall(2, Ia32 = 2)] public long Open() => 5;
                private long sys_ni_syscall(SyscallContext context) => (long)context.Regs.orig_ax;
            }
            """).CompilesClean();
        using LoadedKernel loaded = new(run.Output);
        ISyscallTable table = loaded.Table("Kernel");
        Caller caller = new();
        foreach (SyscallAbi abi in Enum.GetValues<SyscallAbi>())
            Assert.That(((int[])[0, 1, 2, -1]).Select(nr => caller.Call(table, abi, nr)), Is.EqualTo((long[])[OrigAx, OrigAx, 5, OrigAx]));
    }

    // What Caller leaves in orig_ax, the sixteenth register.
    private const long OrigAx = unchecked((long)0xdead_0000_beef_000f);
}
