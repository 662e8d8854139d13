using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Programs;

/// <summary>Half-typed code: neither generator nor analyzers may throw on it, whatever it is.</summary>
[TestFixture]
public sealed class MutilationTests
{
    private const string Source =
        """
        using SyscallKit.Declaring;
        using SyscallKit.Kernel;
        using pid_t = int;
        namespace Tiny;
        [CType("struct fd")] public readonly struct Fd { public static explicit operator Fd(long value) => default; public static implicit operator long(Fd fd) => 0; }
        public static class Numbers { public const int Read = 3; }
        public partial class Outer<T> where T : unmanaged
        {
            public partial record struct Files(int X)
            {
                [Syscall(Numbers.Read + 1, Ia32 = 3, Name = "read", TableName = "r"), System.Obsolete("x", false)]
                public long Read(SyscallContext context, uint fd, UserPtr<T> buf, [CType("size_t")] nuint count) => -Errno.EBADF;
                [Syscall] public static unsafe partial Errno Write(int* @event, Fd fd, ReadOnlyUserPtr<UserPtr<byte>> a, bool b, pid_t c, long d);
                [CompatSyscall(4)] private ulong Old([CompatArgU64] long pos, System.ConsoleColor color) => 0;
            }
        }
        public static partial class Clock { [Syscall(9)] public static void Time() { [Syscall(1)] static long L(int a) => a; } }
        [SyscallTable, IncludeSyscalls(typeof(Clock))]
        public sealed partial class Kernel
        {
            [IncludeSyscalls] private Outer<int>.Files _files;
            [field: IncludeSyscalls] public Outer<byte>.Files More { get; }
            private long sys_ni_syscall(SyscallContext context) => 0;
            public const int __NR_x = 1;
        }
        """;

    private const string Tbl = "# x\n0\tcommon\tread\tsys_read\n1 common write sys_write compat_sys_write noreturn\n4 i386 old sys_old compat_sys_old\n";

    private static readonly ImmutableArray<string> s_tokens = [.. CSharpSyntaxTree.ParseText(Source).GetRoot().DescendantTokens().Select(static token => token.ToFullString())];

    private static readonly Gen<string> s_inserted = Gens.OneOf([.. s_tokens.Distinct(), "<", ">", "(", ")", "[", "]", "{", "}", ",", "\"", "/*", "#if X\n", "\0", "default", "null", "this", "ref ", "file ", "extension(int x)", "* ", "?"]);

    // Delete, insert or double a few tokens.
    private static readonly Gen<string> s_mutilated = Gen.Select(Gen.Int[0, 2], Gen.Int[0, s_tokens.Length - 1], s_inserted).List[1, 6].Select(static edits =>
    {
        List<string> tokens = [.. s_tokens];
        foreach ((int kind, int place, string inserted) in edits)
        {
            int at = place % tokens.Count;
            if (kind == 0)
                tokens.RemoveAt(at);
            else
                tokens.Insert(at, kind == 1 ? inserted : tokens[at]);
        }

        return string.Concat(tokens);
    });

    [Test]
    public void MutilatedSourceThrowsNothing() => s_mutilated.Sample(
        static source =>
        {
            GeneratorRun run = GeneratorRun.Of(new TestProject(source).WithTbl(Tbl));
            if (CanBeBound(run.Input))
                run.Analyze();
        },
        iter: 200,
        threads: 1);

    // Over some broken sources the compiler itself falls, without anything of ours: no analyzer gets to see them.
    private static bool CanBeBound(CSharpCompilation compilation)
    {
        try
        {
            _ = compilation.Clone().GetDiagnostics();
            return true;
        }
        catch (System.Exception exception) when (exception is System.AggregateException or System.NullReferenceException)
        {
            return false;
        }
    }

    [Test]
    public void MutilatedTblThrowsNothing() => Gen.Select(Gen.Int[0, Tbl.Length - 1], Gen.Char[" \t\n\r#-0aé\0"], Gen.Bool).List[1, 8].Sample(
        static edits =>
        {
            string text = edits.Aggregate(Tbl, static (text, edit) =>
            {
                int at = edit.Item1 % (text.Length + 1);
                return edit.Item3 && at < text.Length ? text.Remove(at, 1) : text.Insert(at, edit.Item2.ToString());
            });
            GeneratorRun.Of(new TestProject(Source).WithTbl(text)).Analyze();
        },
        iter: 60,
        threads: 1);

    [Test]
    public void UnmutilatedSourceIsAccepted()
    {
        GeneratorRun run = GeneratorRun.Of(new TestProject(Source.Replace("[field: IncludeSyscalls]", "", System.StringComparison.Ordinal).Replace("[Syscall(1)] static", "static", System.StringComparison.Ordinal)).WithTbl(Tbl));
        Assert.That(run.Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        Assert.That(run.Analyze().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
    }
}
