using NUnit.Framework;
using SyscallGen.Tests.Harness;

namespace SyscallGen.Tests.Programs;

/// <summary>Methods with [Syscall], however odd.</summary>
[TestFixture]
public sealed class MethodTests
{
    [TestCase("[Syscall(1)] public long @event(int @class, uint @event, nint @this) => 0;")]
    [TestCase("[Syscall(1)] public long M(int self, int context, int regs, int nr) => 0;")]
    [TestCase("[Syscall(1)] public static long M(SyscallContext self, int context, int regs, int nr, int __self, int __context) => 0;")]
    [TestCase("[Syscall(1)] public long M(int _, int __, int value, int field, int await) => 0;")]
    [TestCase("[Syscall(1)] public static long brk(ulong brk) => 0;")]
    [TestCase("[Syscall(1)] public long brk(ulong brk) => 0;")]
    [TestCase("[Syscall(1)] public long M(int __do_sys_m, int __se_sys_m, int sys_m, int M) => 0;")]
    [TestCase("[Syscall(1)] public static long M(int C, int N, int global, int SyscallKit, int System) => 0;")]
    [TestCase("[Syscall(1)] public static unsafe long M(int* a, void* b, byte** c, Inner* d) => 0; public struct Inner;")]
    [TestCase("[Syscall(1)] public long M(scoped SyscallContext context, int a) => 0;")]
    [TestCase("[Syscall(1)] public partial long M(scoped SyscallContext context, int a);")]
    [TestCase("[Syscall(1)] public partial long M(int a = 5, [CType(\"pid_t\")] int b = 6);")]
    [TestCase("[Syscall(1)] public virtual partial long M(int a);")]
    [TestCase("[Syscall(1)] public static unsafe partial nuint M(int* @out, UserPtr<UserPtr<byte>> b);")]
    [TestCase("[Syscall(1)] partial void M(int a);")]
    [TestCase("[Syscall(1)] private partial Errno M(UserPtr<Inner> a); private struct Inner { public int X; }")]
    [TestCase("[Syscall(1)] public sealed override partial string ToString();", "SYSK0008")]
    [TestCase("[Syscall(1)] private long M(Mode mode, UserPtr<Inner> a) => 0; private enum Mode : ushort; private struct Inner { public int X; }")]
    [TestCase("[Syscall(1)] public partial long M(int a); public partial long M(int a) => a;")]
    [TestCase("public partial long M(int a); [Syscall(1)] public partial long M(int a) => a;")]
    [TestCase("[Syscall(1)] public partial long M(int a); [System.Obsolete] public partial long M(int a) => a;")]
    [TestCase("[SyscallAttribute(1)] public long M(int a) => 0;")]
    [TestCase("[SyscallKit.Declaring.Syscall(1)] public long M(int a) => 0;")]
    [TestCase("[global::SyscallKit.Declaring.SyscallAttribute(number: 1, Ia32 = 2)] public long M(int a) => 0;")]
    [TestCase("[method: Sys(1)] public long M(int a) => 0;")]
    [TestCase("[Syscall(Numbers.Read + 1)] public long M(int a) => 0;")]
    [TestCase("[Syscall((int)Numbers.Kind.Write, Ia32 = Numbers.Read << 2)] public long M(int a) => 0;")]
    [TestCase("[Syscall(nameof(Numbers).Length is 7 ? 7 : 8)] public long M(int a) => 0;", "CS0182")]
    [TestCase("[Syscall(sizeof(long) + 'a')] public long M(int a) => 0;")]
    [TestCase("[Syscall(1, Name = nameof(M) + \"_x\")] public long M(int a) => 0;")]
    [TestCase("[Syscall(0x3fffffff)] public long M(int a) => 0;")]
    [TestCase("[Syscall(-1)] public long M(int a) => 0;", "SYSK0004")]
    [TestCase("[Syscall(unchecked((int)0x80000000))] public long M(int a) => 0;", "SYSK0004")]
    [TestCase("[Syscall(0x40000000)] public long M(int a) => 0;", "SYSK0004")]
    [TestCase("[Syscall(1, Ia32 = -2)] public long M(int a) => 0;", "SYSK0004")]
    [TestCase("[Syscall(int.MaxValue + 1)] public long M(int a) => 0;", "CS0220")]
    [TestCase("[Syscall(5000000000)] public long M(int a) => 0;", "CS1503")]
    [TestCase("[Syscall(\"read\")] public long M(int a) => 0;", "CS1503")]
    [TestCase("[Syscall(Missing)] public long M(int a) => 0;", "CS0103")]
    [TestCase("[Syscall(1)] public async System.Threading.Tasks.Task<long> M(int a) { await System.Threading.Tasks.Task.Yield(); return 0; }", "SYSK0008")]
    [TestCase("[Syscall(1)] public async void M(int a) => await System.Threading.Tasks.Task.Yield();", "SYSK0025")]
    [TestCase("[Syscall(1)] public partial void M(int a); public async partial void M(int a) => await System.Threading.Tasks.Task.Yield();", "SYSK0025")]
    [TestCase("[Syscall(1)] public long M(System.Numerics.BigInteger a) => 0;", "SYSK0006")]
    [TestCase("[Syscall(1)] public long M(System.UInt128 a) => 0;", "SYSK0006")]
    [TestCase("[Syscall(1)] [Own.Conditional(\"X\")] [Own.Obsolete(\"X\", true)] [Own.UnmanagedCallersOnly] public void M(int a) { }")]
    [TestCase("[Syscall(1)] public System.Collections.Generic.IEnumerable<long> M(int a) { yield return a; }", "SYSK0008")]
    [TestCase("[Syscall(1)] public ref long M(int a) => ref F; public long F;", "SYSK0008")]
    [TestCase("[Syscall(1)] public unsafe int* M(int a) => null;", "SYSK0008")]
    [TestCase("[Syscall(1)] public long M(string a) => 0;", "SYSK0051")]
    [TestCase("[Syscall(1)] public long M(int? a, decimal b, double c, int[] d, object e, dynamic f, (int, int) g) => 0;", "SYSK0006")]
    [TestCase("[Syscall(1)] public long M(System.Span<byte> a) => 0;", "SYSK0006")]
    [TestCase("[Syscall(1)] public unsafe long M(delegate*<int, void> a) => 0;", "SYSK0006")]
    [TestCase("[Syscall(1)] public long M(System.Int128 a) => 0;", "SYSK0006")]
    [TestCase("[Syscall(1)] public long M(NoConversion a) => 0; public struct NoConversion { public static explicit operator NoConversion(int x) => default; }", "SYSK0006")]
    [TestCase("[Syscall(1)] public long M<T>(int a) => 0;", "SYSK0009")]
    [TestCase("[Syscall(1)] public long M(out int a) => a = 0;", "SYSK0007")]
    [TestCase("[Syscall(1)] public long M(params int[] a) => 0;", "SYSK0007")]
    [TestCase("[Syscall(1)] public long M(int a, __arglist) => 0;", "SYSK0017")]
    [TestCase("[Syscall(1)] extern public static long M(int a);", "SYSK0017")]
    [TestCase("public long P { [Syscall(1)] get => 0; }", "SYSK0017")]
    [TestCase("public long P { get; [Syscall(1)] set; }", "SYSK0017")]
    [TestCase("public event System.Action E { [Syscall(1)] add { } remove { } }", "SYSK0017")]
    [TestCase("[Syscall(1)] public static C operator +(C a, C b) => a;", "SYSK0017")]
    [TestCase("[Syscall(1)] public static explicit operator C(long a) => new();", "SYSK0017")]
    [TestCase("public long O() { return L(1); [Syscall(1)] static long L(int a) => a; }", "SYSK0017")]
    [TestCase("public System.Func<int, long> F = [Syscall(1)] (int a) => a;", "SYSK0017")]
    [TestCase("public System.Func<int, long> F() => [Syscall(1)] (a) => a;", "SYSK0017")]
    [TestCase("[Syscall(1)] ~C() { }", "SYSK0017")]
    [TestCase("[Syscall(1)] C(int a) { }", "CS0592")]
    [TestCase("[Syscall(1)] long System.IConvertible.X(int a) => a;", "SYSK0017")]
    [TestCase("[Syscall(1), CompatSyscall(2)] public long M(int a) => 0;", "SYSK0015")]
    [TestCase("[Syscall(1), Syscall(2)] public long M(int a) => 0;", "CS0579")]
    [TestCase("[Syscall(1)] public long M(int a) => 0; [Syscall(2)] public long M(uint a) => 0;", "SYSK0011")]
    [TestCase("[Syscall(1)] public long M(int a) => 0; [Syscall(2)] public static long m(uint a) => 0;", "SYSK0011")]
    [TestCase("[Syscall(1)] public long M(int a) => 0; [Syscall(2, Name = \"m\")] public long X() => 0; [Syscall(3, Name = \"m\")] public long Y() => 0;", "SYSK0011")]
    [TestCase("[Syscall(1)] public long M(int a) => 0; [CompatSyscall(2)] public long m(uint a) => 0;")]
    [TestCase("[Syscall(1)] public long M(int a) => 0; public int __syscall_meta__m;", "SYSK0012")]
    [TestCase("[Syscall(1, Name = \"read\")] public long sys_read(int a) => 0;", "SYSK0012")]
    [TestCase("[Syscall(1, Name = \"größe\")] public long M(int a) => 0;", "SYSK0010")]
    [TestCase("[Syscall(1)] public long İ(int a) => 0;", "SYSK0010")]
    [TestCase("[Syscall(1, TableName = \"a b\")] public long M(int a) => 0;", "SYSK0010")]
    [TestCase("[Syscall(1, Name = \"\")] public long M(int a) => 0;", "SYSK0010")]
    [TestCase("[Syscall(1, Name = null)] public long M(int größe) => 0;")]
    [TestCase("[Syscall(1)] public long M(größe x) => 0;", "SYSK0018")]
    [TestCase("[Syscall(1)] public long M([CType(\"a\\nb\")] int x) => 0;", "SYSK0018")]
    [TestCase("[Syscall(1)] public long M([CType(null)] int x) => 0;", "SYSK0018")]
    [TestCase("[Syscall] public long M(int a) => 0;", "SYSK0003")]
    [TestCase("[Syscall(1)] [System.Obsolete(\"no\", error: true)] public long M(int a) => 0;", "SYSK0017")]
    [TestCase("[Syscall(1)] [System.Diagnostics.Conditional(\"X\")] public void M(int a) { }", "SYSK0017")]
    [TestCase("[Syscall(1)] [System.Runtime.InteropServices.UnmanagedCallersOnly] public static long M(int a) => 0;", "SYSK0017")]
    [TestCase("[Syscall(1)] public long M(System.Half a) => 0;", "SYSK0006")]
    [TestCase("[Syscall(1)] public long M(decimal a) => 0;", "SYSK0006")]
    [TestCase("[Syscall(1)] public long M(double a) => 0;", "SYSK0006")]
    [TestCase("[Syscall(1)] [System.Obsolete] public long M(int a) => 0;")]
    [TestCase("[Syscall(1)] [System.Diagnostics.CodeAnalysis.Experimental(\"X1\")] public long M(int a) => 0;")]
    public void MethodCompilesOrIsRefused(string member, string? id = null)
    {
        GeneratorRun run = GeneratorRun.Of(
            $$"""
            using SyscallKit.Declaring;
            using SyscallKit.Kernel;
            using Sys = SyscallKit.Declaring.SyscallAttribute;
            using größe = int;
            namespace N;
            public static class Own
            {
                public class ConditionalAttribute(string x) : System.Attribute { public string X => x; }
                public class ObsoleteAttribute(string x, bool y) : System.Attribute { public string X => x + y; }
                public class UnmanagedCallersOnlyAttribute : System.Attribute;
            }
            public static class Numbers { public const int Read = 10; public enum Kind { Write = 20 } }
            public partial class C { {{member}} }
            """);
        if (id is null)
        {
            run.CompilesClean("CS8981", "CS0649", "X1", "SYSK0026");
            Assert.That(run.HintNames, Is.Not.Empty);
        }
        else if (id.StartsWith("SYSK", System.StringComparison.Ordinal))
        {
            Assert.That(run.Analyze(), Has.Some.Property("Id").EqualTo(id));
            run.AssertGeneratedCodeCompiles();
        }
        else
        {
            Assert.That(run.Output.GetDiagnostics(), Has.Some.Property("Id").EqualTo(id));
            Assert.That(run.Input.GetDiagnostics(), Has.Some.Property("Id").EqualTo(id), "the author's own code");
            run.AssertGeneratedCodeCompiles();
        }
    }
}
