using System.Collections.Immutable;
using System.Linq;

namespace SyscallGen.Tests.Diagnostics;

/// <summary>Every rule that one file can show.</summary>
internal static class RuleCases
{
    private const string Files = "public partial class Files { [Syscall(1)] public long Read(int a) => 0; }\n";

    public static ImmutableArray<RuleCase> All { get; } =
    [
        new("SYSK0001", "public class C { [Syscall(1)] public long {|#0:M|}() => 0; }", ["C", "M"], "public partial class C { [Syscall(1)] public long M() => 0; }"),
        new("SYSK0001", "public class A { public partial class C { [Syscall(1)] public long {|#0:M|}() => 0; } }", ["C", "M"], "public partial class A { public partial class C { [Syscall(1)] public long M() => 0; } }"),
        new("SYSK0001", "[SyscallTable] public class {|#0:K|};", ["K", "K"], "[SyscallTable] public partial class K;"),
        new("SYSK0002", "public partial interface IC { [Syscall(1)] public long {|#0:M|}() => 0; }", ["IC", "an interface"], "public partial interface IC { public partial class C { [Syscall(1)] public long M() => 0; } }"),
        new("SYSK0002", "public ref partial struct C { [Syscall(1)] public long {|#0:M|}() => 0; }", ["C", "a ref struct"], "public partial struct C { [Syscall(1)] public long M() => 0; }"),
        new("SYSK0002", "file partial class C { [Syscall(1)] public long {|#0:M|}() => 0; }", ["C", "a file-local type"], "partial class C { [Syscall(1)] public long M() => 0; }"),
        Member("SYSK0003", "[{|#0:Syscall|}] public long M() => 0;", ["m", "sys_m"], "[Syscall(0)] public long M() => 0;"),
        Member("SYSK0003", "[{|#0:CompatSyscall|}] public long M() => 0;", ["m", "compat_sys_m"], "[CompatSyscall(0)] public long M() => 0;"),
        Member("SYSK0004", "[{|#0:Syscall(-1)|}] public long M() => 0;", ["-1", "M"], "[Syscall(0)] public long M() => 0;"),
        Member("SYSK0004", "[{|#0:Syscall(0x40000000)|}] public long M() => 0;", ["1073741824", "M"], "[Syscall(0x3fffffff)] public long M() => 0;"),
        Member("SYSK0004", "[{|#0:Syscall(1, Ia32 = -2)|}] public long M() => 0;", ["-2", "M"], "[Syscall(1, Ia32 = -1)] public long M() => 0;"),
        Member("SYSK0005", "[Syscall(1)] public long {|#0:M|}(int a, int b, int c, int d, int e, int f, int g) => 0;", ["M", "7"], "[Syscall(1)] public long M(SyscallContext x, int a, int b, int c, int d, int e, int f) => 0;"),
        Member("SYSK0005", "[CompatSyscall(1)] public long {|#0:M|}(int a, int b, [CompatArgU64] long c, [CompatArgU64] long d, int e) => 0;", ["M", "7"], "[CompatSyscall(1)] public long M(int a, int b, [CompatArgU64] long c, [CompatArgU64] long d) => 0;"),
        Member("SYSK0006", "[Syscall(1)] public long M(string {|#0:a|}) => 0;", ["a", "string"], "[Syscall(1)] public long M(UserPtr<byte> a) => 0;"),
        Member("SYSK0006", "[Syscall(1)] public long M(int? {|#0:a|}) => 0;", ["a", "int?"], "[Syscall(1)] public long M(int a) => 0;"),
        Member("SYSK0007", "[Syscall(1)] public long M(ref int {|#0:a|}) => 0;", ["a", "ref"], "[Syscall(1)] public long M(int a) => 0;"),
        Member("SYSK0007", "[Syscall(1)] public long M(ref readonly int {|#0:a|}) => 0;", ["a", "ref readonly"], "[Syscall(1)] public unsafe long M(int* a) => 0;"),
        Member("SYSK0008", "[Syscall(1)] public bool {|#0:M|}() => true;", ["M", "bool"], "[Syscall(1)] public void M() { }"),
        Member("SYSK0009", "[Syscall(1)] public long {|#0:M|}<T>() => 0;", ["M"], "[Syscall(1)] public long M() => 0;"),
        Member("SYSK0010", "[{|#0:Syscall(1, Name = \"1x\")|}] public long M() => 0;", ["1x"], "[Syscall(1, Name = \"_1x\")] public long M() => 0;"),
        Member("SYSK0011", "[Syscall(1)] public long {|#0:M|}() => 0; [Syscall(2)] public long {|#1:M|}(int a) => 0;", ["m", "C", "__do_sys_m"], "[Syscall(1)] public long M() => 0; [Syscall(2, Name = \"m2\")] public long M(int a) => 0;"),
        Member("SYSK0012", "[Syscall(1)] public long M() => 0; private int {|#0:types__m|};", ["C", "types__m", "the system call 'm'"], "[Syscall(1)] public long M() => 0; private int types__n;"),
        new("SYSK0012", "[SyscallTable] public partial class K { public int {|#0:_ftrace_events|}; }", ["K", "_ftrace_events", "the table"], "[SyscallTable] public partial class K { public int ftrace_events; }"),
        new("SYSK0012", "[SyscallTable] public partial class {|#0:SyscallTable|};", ["SyscallTable", "SyscallTable", "the table"], "[SyscallTable] public partial class SyscallTables;"),
        Member("SYSK0013", "[Syscall(1)] public long M(int a, SyscallContext {|#0:context|}) => 0;", ["context"], "[Syscall(1)] public long M(SyscallContext context, int a) => 0;"),
        Member("SYSK0013", "[Syscall(1)] public long M(in SyscallContext {|#0:context|}) => 0;", ["context"], "[Syscall(1)] public long M(scoped SyscallContext context) => 0;"),
        Member("SYSK0014", "[Syscall(1)] public uint {|#0:M|}() => 0;", ["M", "uint"], "[Syscall(1)] public int M() => 0;"),
        Member("SYSK0014", "[Syscall(1)] public E {|#0:M|}() => 0; public enum E : byte;", ["M", "E"], "[Syscall(1)] public E M() => 0; public enum E : short;"),
        Member("SYSK0015", "[Syscall(1), {|#0:CompatSyscall(1)|}] public long M() => 0;", ["M"], "[Syscall(1)] public long M() => 0; [CompatSyscall(1)] public long M(int a) => 0;"),
        Member("SYSK0016", "[Syscall(1)] public long M([CompatArgU64] long {|#0:a|}) => 0;", ["a"], "[CompatSyscall(1)] public long M([CompatArgU64] long a) => 0;"),
        Member("SYSK0016", "[CompatSyscall(1)] public long M([CompatArgU64] int {|#0:a|}) => 0;", ["a"], "[CompatSyscall(1)] public long M([CompatArgU64] ulong a) => 0;"),
        Member("SYSK0017", "void M() { [Syscall(1)] long {|#0:L|}() => 0; }", ["L", "a local function"], "[Syscall(1)] private long L() => 0;"),
        Member("SYSK0017", "public long P { [Syscall(1)] {|#0:get|} => 0; }", ["get_P", "no method of its own"], "public long P => 0;"),
        Member("SYSK0017", "[Syscall(1), System.Obsolete(\"\", true)] public long {|#0:M|}() => 0;", ["M", "obsolete as an error"], "[Syscall(1), System.Obsolete(\"\", false)] public long M() => 0;"),
        Member("SYSK0017", "[field: {|#0:Syscall(1)|}] public long M() => 0;", ["M", "not what 'field:' means"], "[method: Syscall(1)] public long M() => 0;"),
        Member("SYSK0017", "[metod: {|#0:Syscall(1)|}] public long M() => 0;", ["M", "not what 'metod:' means"], "[Syscall(1)] public long M() => 0;"),
        Member("SYSK0017", "[method: {|#0:Syscall(1)|}] public event System.Action E;", ["E", "not what 'method:' means"], "[method: System.Obsolete] public event System.Action E;"),
        Member("SYSK0018", "[Syscall(1)] public long M([CType(\"struct \\\"x\\\"\")] int {|#0:a|}) => 0;", ["a"], "[Syscall(1)] public long M([CType(\"struct x[4]\")] int a) => 0;"),
        new("SYSK0101", "[SyscallTable] public static partial class {|#0:K|};", ["K", "static"], "[SyscallTable] public sealed partial class K;"),
        new("SYSK0101", "[SyscallTable] public ref partial struct {|#0:K|};", ["K", "a ref struct"], "[SyscallTable] public partial struct K;"),
        new("SYSK0101", "[method: {|#0:SyscallTable|}] public partial class K;", ["K", "not what 'method:' means"], "[type: SyscallTable] public partial class K;"),
        new("SYSK0102", "[SyscallTable] public partial class K { [Syscall(1)] public long A() => 0; [{|#0:Syscall(1)|}] public long B() => 0; }", ["64-bit", "1", "a", "b", "K"], "[SyscallTable] public partial class K { [Syscall(1)] public long A() => 0; [Syscall(2)] public long B() => 0; }"),
        new("SYSK0102", "[SyscallTable] public partial class K { [Syscall(1, Ia32 = 7)] public long A() => 0; [{|#0:Syscall(2, Ia32 = 7)|}] public long B() => 0; }", ["i386", "7", "a", "b", "K"], "[SyscallTable] public partial class K { [Syscall(1, Ia32 = 7)] public long A() => 0; [CompatSyscall(7)] public long B() => 0; }"),
        new("SYSK0103", Files + "public partial class C { [{|#0:IncludeSyscalls|}] public Files F = new(); }", ["F", "'C' is no [SyscallTable]"], Files + "[SyscallTable] public partial class C { [IncludeSyscalls] public Files F = new(); }"),
        new("SYSK0103", Files + "[SyscallTable] public partial class K { [IncludeSyscalls] public string {|#0:S|} = \"\"; }", ["S", "'String' declares no system call"], Files + "[SyscallTable] public partial class K { [IncludeSyscalls] public Files S = new(); }"),
        new("SYSK0103", Files + "[SyscallTable, {|#0:IncludeSyscalls|}] public partial class K;", ["K", "on a class it needs a type, as in [IncludeSyscalls(typeof(ClockSyscalls))]"], "[SyscallTable, IncludeSyscalls(typeof(S))] public partial class K; public static partial class S { [Syscall(1)] public static long M() => 0; }"),
        new("SYSK0103", Files + "public partial class C { [field: {|#0:IncludeSyscalls|}] public Files F { get; } = new(); }", ["<F>k__BackingField", "'C' is no [SyscallTable]"], Files + "[SyscallTable] public partial class C { [field: IncludeSyscalls] public Files F { get; } = new(); }"),
        new("SYSK0103", Files + "[SyscallTable] public partial class K([property: {|#0:IncludeSyscalls|}] Files f) { public Files F => f; }", ["f", "'f' is not what 'property:' means"], Files + "[SyscallTable] public partial record K([property: IncludeSyscalls] Files F);"),
        new("SYSK0105", "public partial struct S { [Syscall(1)] public long M() => 0; } [SyscallTable] public partial class K { [IncludeSyscalls] private readonly S {|#0:_s|}; }", ["_s", "S"], "public readonly partial struct S { [Syscall(1)] public long M() => 0; } [SyscallTable] public partial class K { [IncludeSyscalls] private readonly S _s; }"),
        new("SYSK0106", Files + "[SyscallTable] public partial class K { [IncludeSyscalls] private readonly Files _f = new(); [{|#0:Syscall(2)|}] public long Read() => 0; }", ["K", "read"], Files + "[SyscallTable] public partial class K { [IncludeSyscalls] private readonly Files _f = new(); [Syscall(2, Name = \"pread\")] public long Read() => 0; }"),
        new("SYSK0108", Files + "public partial class More : Files { [Syscall(2)] public static long Open() => 0; } [SyscallTable, {|#0:IncludeSyscalls(typeof(More))|}] public partial class K;", ["Read", "Files"], Files + "public partial class More : Files { [Syscall(2)] public static long Open() => 0; } [SyscallTable] public partial class K { [IncludeSyscalls] public More F { get; } = new(); }"),
        new("SYSK0108", Files + "[SyscallTable, {|#0:IncludeSyscalls(typeof(Files))|}] public partial class K;", ["Read", "Files"], Files + "[SyscallTable] public partial class K { [IncludeSyscalls] public Files F { get; } = new(); }"),
    ];

    private static RuleCase Member(string id, string member, ImmutableArray<string> arguments, string nearMiss) =>
        new(id, "public partial class C { " + member + " }", arguments, "public partial class C { " + nearMiss + " }");

    /// <summary>The rules that need more than one file, and the test that shows each.</summary>
    public static ImmutableArray<string> OfSeveralFiles { get; } = ["SYSK0104", "SYSK0107", "SYSK0109", "SYSK0201", "SYSK0202"];

    public static ImmutableArray<string> Covered { get; } = [.. All.Select(static rule => rule.Id).Concat(OfSeveralFiles).Distinct()];
}
