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
        new("SYSK0002", "public static class C { extension(string s) { [Syscall(1)] public long {|#0:M|}() => 0; } }", ["extension(string)", "an extension block"], "public static partial class C { [Syscall(1)] public static long M() => 0; }"),
        new("SYSK0002", "public ref partial struct C<T> { [Syscall(1)] public long {|#0:M|}() => 0; }", ["C<T>", "a ref struct"], "public partial struct C<T> { [Syscall(1)] public long M() => 0; }"),
        Member("SYSK0003", "[{|#0:Syscall|}] public long M() => 0;", ["m", "sys_m", "write the number in the attribute, or add the row"], "[Syscall(0)] public long M() => 0;"),
        Member("SYSK0003", "[{|#0:CompatSyscall|}] public long M() => 0;", ["m", "compat_sys_m", "write the number in the attribute, or add the row"], "[CompatSyscall(0)] public long M() => 0;"),
        Member("SYSK0004", "[{|#0:Syscall(-1)|}] public long M() => 0;", ["64-bit", "-1", "M"], "[Syscall(0)] public long M() => 0;"),
        Member("SYSK0004", "[{|#0:Syscall(0x40000000)|}] public long M() => 0;", ["64-bit", "1073741824", "M"], "[Syscall(0x3fffffff)] public long M() => 0;"),
        Member("SYSK0004", "[{|#0:Syscall(1, Ia32 = -2)|}] public long M() => 0;", ["i386", "-2", "M"], "[Syscall(1, Ia32 = -1)] public long M() => 0;"),
        Member("SYSK0004", "[{|#0:CompatSyscall(-2)|}] public long M() => 0;", ["i386", "-2", "M"], "[CompatSyscall(2)] public long M() => 0;"),
        Member("SYSK0004", "[{|#0:CompatSyscall(-1)|}] public long M() => 0;", ["i386", "-1", "M"], "[CompatSyscall(1)] public long M() => 0;"),
        Member("SYSK0005", "[Syscall(1)] public long {|#0:M|}(int a, int b, int c, int d, int e, int f, int g) => 0;", ["M", "7"], "[Syscall(1)] public long M(SyscallContext x, int a, int b, int c, int d, int e, int f) => 0;"),
        Member("SYSK0005", "[CompatSyscall(1)] public long {|#0:M|}(int a, int b, [CompatArgU64] long c, [CompatArgU64] long d, int e) => 0;", ["M", "7"], "[CompatSyscall(1)] public long M(int a, int b, [CompatArgU64] long c, [CompatArgU64] long d) => 0;"),
        Member("SYSK0006", "[Syscall(1)] public long M(string {|#0:a|}) => 0;", ["a", "string"], "[Syscall(1)] public long M(UserPtr<byte> a) => 0;"),
        Member("SYSK0006", "[Syscall(1)] public long M(int? {|#0:a|}) => 0;", ["a", "int?"], "[Syscall(1)] public long M(int a) => 0;"),
        Member("SYSK0007", "[Syscall(1)] public long M(ref int {|#0:a|}) => 0;", ["a", "ref"], "[Syscall(1)] public long M(int a) => 0;"),
        Member("SYSK0007", "[Syscall(1)] public long M(ref readonly int {|#0:a|}) => 0;", ["a", "ref readonly"], "[Syscall(1)] public long M(ReadOnlyUserPtr<int> a) => 0;"),
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
        Member("SYSK0017", "System.Func<int, long> F = {|#0:[Syscall(1)] (int a) => a|};", ["(int a) => ...", "a lambda"], "[Syscall(1)] private long F(int a) => a;"),
        Member("SYSK0017", "public long P { [Syscall(1)] {|#0:get|} => 0; }", ["get_P", "no method of its own"], "public long P => 0;"),
        Member("SYSK0017", "[Syscall(1), System.Obsolete(\"\", true)] public long {|#0:M|}() => 0;", ["M", "obsolete as an error"], "[Syscall(1), System.Obsolete(\"\", false)] public long M() => 0;"),
        Member("SYSK0017", "[field: {|#0:Syscall(1)|}] public long M() => 0;", ["M", "not what 'field:' means"], "[method: Syscall(1)] public long M() => 0;"),
        Member("SYSK0017", "[metod: {|#0:Syscall(1)|}] public long M() => 0;", ["M", "not what 'metod:' means"], "[Syscall(1)] public long M() => 0;"),
        Member("SYSK0017", "[method: {|#0:Syscall(1)|}] public event System.Action E;", ["E", "not what 'method:' means"], "[method: System.Obsolete] public event System.Action E;"),
        Member("SYSK0018", "[Syscall(1)] public long M([CType(\"struct \\\"x\\\"\")] int {|#0:a|}) => 0;", ["a"], "[Syscall(1)] public long M([CType(\"struct x[4]\")] int a) => 0;"),
        Member("SYSK0022", "[Syscall(1)] public partial long M(); private uint {|#0:sys_ni_syscall|}(SyscallContext x) => 0;", ["C", "returns what cannot carry an error"], "[Syscall(1)] public partial long M(); private static int sys_ni_syscall() => 0;"),
        Member("SYSK0022", "[Syscall(1)] public partial long A(); [Syscall(2)] public partial long B(); long {|#0:sys_ni_syscall|}(SyscallContext x, int nr) => 0;", ["C", "takes more than the context, where the number is Regs.orig_ax"], "[Syscall(1)] public partial long M(); void sys_ni_syscall(in SyscallContext x) { }"),
        Member("SYSK0022", "[Syscall(1)] public static partial long {|#0:M|}(); private long sys_ni_syscall(SyscallContext x) => 0;", ["C", "needs an object, and the call 'M' has none"], "[Syscall(1)] public static partial long M(); private static long sys_ni_syscall(SyscallContext x) => 0;"),
        Member("SYSK0022", "[Syscall(1)] public partial long M(); private async void {|#0:sys_ni_syscall|}() { }", ["C", "is async"], "[Syscall(1)] public long M() => 0; private async void sys_ni_syscall() { }"),
        new("SYSK0022", "[SyscallTable] public partial class K { [Syscall(1)] public partial long M(); private long {|#0:sys_ni_syscall|}; }", ["K", "is no method"], "public partial class C { [Syscall(1)] public long M() => 0; private long sys_ni_syscall; }"),
        new("SYSK0022", "public class Base { protected T sys_ni_syscall<T>() => default!; } [SyscallTable] public partial class {|#0:K|} : Base;", ["K", "is generic"], "public class Base { private T sys_ni_syscall<T>() => default!; } [SyscallTable] public partial class K : Base;"),
        Member("SYSK0023", "[Syscall(1)] public long {|#0:Ni_Syscall|}() => 0;", ["Ni_Syscall"], "[Syscall(1)] public long Ni() => 0;"),
        Member("SYSK0023", "[Syscall(1)] public long {|#0:sys_ni_syscall|}() => 0;", ["sys_ni_syscall"], "[Syscall(1, TableName = \"ni_syscall\")] public long Ni() => 0;"),
        Member("SYSK0023", "[{|#0:CompatSyscall(1, Name = \"ni_syscall\")|}] public long M() => 0;", ["M"], "[CompatSyscall(1, Name = \"ni_syscall2\")] public long M() => 0;"),
        Member("SYSK0024", "[Syscall(1)] public long {|#0:sys_read|}(int a) => 0;", ["sys_read", "sys_sys_read", "read"], "[Syscall(1)] public long sysread(int a) => 0;"),
        Member("SYSK0024", "[Syscall(1)] public long {|#0:Sys_Read|}(int a) => 0;", ["Sys_Read", "sys_sys_read", "read"], "[Syscall(1, Name = \"read\")] public long Sys_Read(int a) => 0;"),
        Member("SYSK0024", "[{|#0:CompatSyscall(1, Name = \"compat_sys_read\")|}] public long M() => 0;", ["compat_sys_read", "compat_sys_compat_sys_read", "read"], "[CompatSyscall(1, Name = \"compat_read\")] public long M() => 0;"),
        Member("SYSK0024", "[{|#0:Syscall(1, TableName = \"sys_read\")|}] public long M() => 0;", ["sys_read", "__NR_sys_read", "read"], "[Syscall(1, TableName = \"read\")] public long M() => 0;"),
        Member("SYSK0025", "[Syscall(1)] public async void {|#0:M|}() { }", ["M"], "[Syscall(1)] public void M() { }"),
        Member("SYSK0025", "[Syscall(1)] public partial void {|#0:M|}(); public async partial void M() { }", ["M"], "[Syscall(1)] public partial void M(); public partial void M() { }"),
        Member("SYSK0026", "[Syscall(1)] public unsafe long M(int* {|#0:a|}) => 0;", ["a", "int*", "a UserPtr<int>"], "[Syscall(1)] public long M(UserPtr<int> a) => 0;"),
        Member("SYSK0026", "[Syscall(1)] public unsafe long M(void** {|#0:a|}) => 0;", ["a", "void**", "a UserPtr<UserPtr>"], "[Syscall(1)] public long M(nint a) => 0;"),
        Member("SYSK0027", "[Syscall(1)] public unsafe long M(UserPtr<int> a) => *({|#0:(int*)a.Address|});", ["int*"], "[Syscall(1)] public unsafe long M(UserPtr<int> a) { int b = 0; return *(int*)&b + (long)a.Address; }"),
        Member("SYSK0027", "private static unsafe long M(UserPtr a) => *({|#0:(byte*)((nint)(ulong)a + 8)|});", ["byte*"], "private static unsafe long M(nint a) => *(byte*)(a + 8);"),
        Member("SYSK0027", "[Syscall(1)] public unsafe long M(nuint a) => new System.Span<byte>({|#0:(void*)a|}, 1)[0];", ["void*"], "public unsafe long M(nuint a) => new System.Span<byte>((void*)a, 1)[0];"),
        Member("SYSK0027", "private static unsafe long M(in PtRegs regs) => *({|#0:(long*)regs.di|});", ["long*"], "private static unsafe long M(in PtRegs regs) { fixed (ulong* di = &regs.di) return *(long*)di; }"),
        Member("SYSK0027", "[Syscall(1)] public long M(nint a) => System.Runtime.InteropServices.Marshal.ReadByte({|#0:a|});", ["Marshal.ReadByte"], "[Syscall(1)] public long M(nint a) => System.Runtime.InteropServices.Marshal.SizeOf<int>() + a;"),
        new("SYSK0101", "[SyscallTable] public static partial class {|#0:K|};", ["K", "static"], "[SyscallTable] public sealed partial class K;"),
        new("SYSK0101", "[SyscallTable] public ref partial struct {|#0:K|};", ["K", "a ref struct"], "[SyscallTable] public partial struct K;"),
        new("SYSK0101", "[method: {|#0:SyscallTable|}] public partial class K;", ["K", "not what 'method:' means"], "[type: SyscallTable] public partial class K;"),
        new("SYSK0102", "[SyscallTable] public partial class K { [Syscall(1)] public long A() => 0; [{|#0:Syscall(1)|}] public long B() => 0; }", ["64-bit", "1", "a", "b", "K"], "[SyscallTable] public partial class K { [Syscall(1)] public long A() => 0; [Syscall(2)] public long B() => 0; }"),
        new("SYSK0102", "[SyscallTable] public partial class K { [Syscall(1, Ia32 = 7)] public long A() => 0; [{|#0:Syscall(2, Ia32 = 7)|}] public long B() => 0; }", ["i386", "7", "a", "b", "K"], "[SyscallTable] public partial class K { [Syscall(1, Ia32 = 7)] public long A() => 0; [CompatSyscall(7)] public long B() => 0; }"),
        new("SYSK0103", Files + "public partial class C { [{|#0:IncludeSyscalls|}] public Files F = new(); }", ["F", "'C' is no [SyscallTable]"], Files + "[SyscallTable] public partial class C { [IncludeSyscalls] public Files F = new(); }"),
        new("SYSK0103", "[SyscallTable] public partial class K { [IncludeSyscalls] public string {|#0:S|} = \"\"; }", ["S", "'string' declares no system call"], Files + "[SyscallTable] public partial class K { [IncludeSyscalls] public Files S = new(); }"),
        new("SYSK0103", "[SyscallTable] public partial class K { [IncludeSyscalls] public int {|#0:I|}; }", ["I", "'int' declares no system call"], "[SyscallTable] public partial class K { public int I; }"),
        new("SYSK0103", "public class G<T>; [SyscallTable] public partial class K { [IncludeSyscalls] public G<int> {|#0:F|} = new(); }", ["F", "'G<int>' declares no system call"], "public partial class G<T> { [Syscall(1)] public long M() => 0; } [SyscallTable] public partial class K { [IncludeSyscalls] public G<int> F = new(); }"),
        new("SYSK0103", "[SyscallTable, {|#0:IncludeSyscalls|}] public partial class K;", ["K", "on a class it needs a type, as in [IncludeSyscalls(typeof(ClockSyscalls))]"], "[SyscallTable, IncludeSyscalls(typeof(S))] public partial class K; public static partial class S { [Syscall(1)] public static long M() => 0; }"),
        new("SYSK0103", Files + "public partial class C { [field: {|#0:IncludeSyscalls|}] public Files F { get; } = new(); }", ["<F>k__BackingField", "'C' is no [SyscallTable]"], Files + "[SyscallTable] public partial class C { [field: IncludeSyscalls] public Files F { get; } = new(); }"),
        new("SYSK0103", Files + "[SyscallTable] public partial class K([property: {|#0:IncludeSyscalls|}] Files f) { [IncludeSyscalls] public Files F => f; }", ["f", "'f' is not what 'property:' means"], Files + "[SyscallTable] public partial record K([property: IncludeSyscalls] Files F);"),
        new("SYSK0105", "public partial struct S { [Syscall(1)] public long M() => 0; } [SyscallTable] public partial class K { [IncludeSyscalls] private readonly S {|#0:_s|}; }", ["_s", "S"], "public readonly partial struct S { [Syscall(1)] public long M() => 0; } [SyscallTable] public partial class K { [IncludeSyscalls] private readonly S _s; }"),
        new("SYSK0106", Files + "[SyscallTable] public partial class K { [IncludeSyscalls] private readonly Files _f = new(); [{|#0:Syscall(2)|}] public long Read() => 0; }", ["K", "read"], Files + "[SyscallTable] public partial class K { [IncludeSyscalls] private readonly Files _f = new(); [Syscall(2, Name = \"pread\")] public long Read() => 0; }"),
        new("SYSK0108", Files + "public partial class More : Files { [Syscall(2)] public static long Open() => 0; } [SyscallTable, {|#0:IncludeSyscalls(typeof(More))|}] public partial class K;", ["Read", "Files"], Files + "public partial class More : Files { [Syscall(2)] public static long Open() => 0; } [SyscallTable] public partial class K { [IncludeSyscalls] public More F { get; } = new(); }"),
        new("SYSK0108", Files + "[SyscallTable, {|#0:IncludeSyscalls(typeof(Files))|}] public partial class K;", ["Read", "Files"], Files + "[SyscallTable] public partial class K { [IncludeSyscalls] public Files F { get; } = new(); }"),
        Table("SYSK0113", "public const int {|#0:__NR_read|} = 5; [Syscall(1)] public long Read() => 0;", ["__NR_read", "5", "K", "1 (64-bit sys_read)"], "public const int __NR_read = 1; [Syscall(1)] public long Read() => 0;"),
        Table("SYSK0113", "public const long {|#0:__NR_ia32_read|} = 1; [Syscall(1, Ia32 = 3)] public long Read() => 0;", ["__NR_ia32_read", "1", "K", "3 (i386 sys_read)"], "public const long __NR_ia32_read = 1 + 2; [Syscall(1, Ia32 = 3)] public long Read() => 0;"),
        Table("SYSK0113", "public static readonly int {|#0:__NR_read|} = 1; [Syscall(1)] public long Read() => 0;", ["__NR_read", "no constant number", "K", "1 (64-bit sys_read)"], "public static readonly int __NR_Read = 1; [Syscall(1)] public long Read() => 0;"),
        Table("SYSK0113", "public void {|#0:__NR_read|}() { } [Syscall(1)] public long Read() => 0;", ["__NR_read", "no constant number", "K", "1 (64-bit sys_read)"], "public void __NR_write() { } [Syscall(1)] public long Read() => 0;"),
        new("SYSK0113", "[SyscallTable] public partial class {|#0:__NR_read|} { [Syscall(1)] public long Read() => 0; }", ["__NR_read", "no constant number", "__NR_read", "1 (64-bit sys_read)"], "[SyscallTable] public partial class __NR_write { [Syscall(1)] public long Read() => 0; }"),
        new("SYSK0113", "[SyscallTable] public partial class K<{|#0:__NR_read|}> { [Syscall(1)] public long Read() => 0; }", ["__NR_read", "no constant number", "K<__NR_read>", "1 (64-bit sys_read)"], "[SyscallTable] public partial class K<__NR_write> { [Syscall(1)] public long Read() => 0; }"),
        Table("SYSK0114", "[Syscall(1, TableName = \"x\")] public long A() => 0; [{|#0:Syscall(2, TableName = \"x\")|}] public long B() => 0;", ["__NR_x", "1 (64-bit sys_a)", "2 (64-bit sys_b)", "K"], "[Syscall(1, TableName = \"x\")] public long A() => 0; [Syscall(2, TableName = \"y\")] public long B() => 0;"),
        Table("SYSK0114", "[Syscall(1, Ia32 = 1)] public long A() => 0; [{|#0:Syscall(2, Ia32 = 2, Ia32TableName = \"a\")|}] public long B() => 0;", ["__NR_ia32_a", "1 (i386 sys_a)", "2 (i386 sys_b)", "K"], "[Syscall(1, Ia32 = 1)] public long A() => 0; [Syscall(2, Ia32 = 2, Ia32TableName = \"c\")] public long B() => 0;"),
        Table("SYSK0114", "[Syscall(1)] public long Ia32_Read() => 0; [{|#0:Syscall(2, Ia32 = 3)|}] public long Read() => 0;", ["__NR_ia32_read", "1 (64-bit sys_ia32_read)", "3 (i386 sys_read)", "K"], "[Syscall(3)] public long Ia32_Read() => 0; [Syscall(2, Ia32 = 3)] public long Read() => 0;"),
        Table("SYSK0114", "[Syscall(1, Ia32 = 1)] public long A() => 0; [{|#0:CompatSyscall(2)|}] public long A(int a) => 0;", ["__NR_ia32_a", "1 (i386 sys_a)", "2 (i386 compat_sys_a)", "K"], "[Syscall(1, Ia32 = 1)] public long A() => 0; [CompatSyscall(1)] public long A(int a) => 0;"),
        Member("SYSK0115", "public enum Nr { A = 512 } [{|#0:Syscall((int)Nr.A)|}] public long M() => 0;", ["M (512)"], "public enum Nr { A = 511 } [Syscall((int)Nr.A)] public long M() => 0;"),
        Member("SYSK0115", "[{|#0:Syscall(547)|}] public long M() => 0;", ["M (547)"], "[Syscall(548)] public long M() => 0; [CompatSyscall(512)] public long N() => 0;"),
        new("SYSK0103", "public partial class G<T> { [Syscall(1)] public static long M() => 0; } [SyscallTable, {|#0:IncludeSyscalls(typeof(G<>))|}] public partial class K;", ["K", "'G<>' lacks its type arguments, without which no method of it can be called"], "public partial class G<T> { [Syscall(1)] public static long M() => 0; } [SyscallTable, IncludeSyscalls(typeof(G<int>))] public partial class K;"),
        new("SYSK0103", "public partial class G<T> { public partial class N { [Syscall(1)] public static long M() => 0; } } [SyscallTable, {|#0:IncludeSyscalls(typeof(G<>.N))|}] public partial class K;", ["K", "'G<>.N' lacks its type arguments, without which no method of it can be called"], "public partial class G<T> { public partial class N { [Syscall(1)] public static long M() => 0; } } [SyscallTable, IncludeSyscalls(typeof(G<int>.N))] public partial class K;"),
        new("SYSK0103", Files + "[SyscallTable] public partial class K { [{|#0:IncludeSyscalls(typeof(string))|}] private readonly Files _f = new(); }", ["_f", "its own type is the one that counts: leave the argument out, or mark the table class"], Files + "[SyscallTable] public partial class K { [IncludeSyscalls, IncludeSyscalls] private readonly Files _f = new(); }"),
        new("SYSK0117", Files + "[SyscallTable] public partial class K { [IncludeSyscalls] private readonly Files _a = new(), {|#0:_b|} = new(); }", ["Files", "K"], Files + "[SyscallTable] public partial class K { [IncludeSyscalls] private readonly Files _a = new(); private readonly Files _b = new(); }"),
        new("SYSK0117", "public static partial class S { [Syscall(1)] public static long M() => 0; } [SyscallTable, IncludeSyscalls(typeof(S)), {|#0:IncludeSyscalls(typeof(S))|}] public partial class K;", ["S", "K"], "public static partial class S { [Syscall(1)] public static long M() => 0; } [SyscallTable, IncludeSyscalls(typeof(S))] public partial class K;"),
        new("SYSK0117", "public partial class G<T> { [Syscall(1)] public static long M() => 0; } [SyscallTable, IncludeSyscalls(typeof(G<int>)), {|#0:IncludeSyscalls(typeof(G<string>))|}] public partial class K;", ["G", "K"], "public partial class G<T> { [Syscall(1)] public static long M() => 0; } [SyscallTable, IncludeSyscalls(typeof(G<string>))] public partial class K;"),
        new("SYSK0117", Files + "public class A : Files; public class B : Files; [SyscallTable] public partial class K { [IncludeSyscalls] private readonly A _a = new(); [IncludeSyscalls] private readonly B {|#0:_b|} = new(); }", ["Files", "K"], "public class Shared; public partial class A : Shared { [Syscall(1)] public long X() => 0; } public partial class B : Shared { [Syscall(2)] public long Y() => 0; } [SyscallTable] public partial class K { [IncludeSyscalls] private readonly A _a = new(); [IncludeSyscalls] private readonly B _b = new(); }"),
        new("SYSK0117", Files + "[SyscallTable] public partial class K : Files { [IncludeSyscalls] private readonly Files {|#0:_f|} = new(); }", ["Files", "K"], Files + "[SyscallTable] public partial class K : Files;"),
        new("SYSK0118", "public partial class {|#0:Files|} { [Syscall(1)] public long Read() => 0; [CompatSyscall(2)] public partial long Write(); } [SyscallTable] public partial class K;", ["Files", "'Read', 'Write'"], Files + "[SyscallTable] public partial class K : Files;"),
        new("SYSK0118", Files + "public partial class {|#0:More|} : Files { [Syscall(2)] public long Open() => 0; } [SyscallTable] public partial class K { [IncludeSyscalls] private readonly Files _f = new(); }", ["More", "'Open'"], Files + "public partial class More : Files { [Syscall(2)] public long Open() => 0; }"),
        .. MeaningRuleCases.All,
    ];

    private static RuleCase Member(string id, string member, ImmutableArray<string> arguments, string nearMiss) =>
        new(id, "public partial class C { " + member + " }", arguments, "public partial class C { " + nearMiss + " }");

    private static RuleCase Table(string id, string members, ImmutableArray<string> arguments, string nearMiss) =>
        new(id, "[SyscallTable] public partial class K { " + members + " }", arguments, "[SyscallTable] public partial class K { " + nearMiss + " }");

    /// <summary>The rules that need more than one file, and the test that shows each.</summary>
    public static ImmutableArray<string> OfSeveralFiles { get; } = ["SYSK0104", "SYSK0107", "SYSK0109", "SYSK0201", "SYSK0202", "SYSK0203", "SYSK0204", "SYSK0205", "SYSK0206", "SYSK0207", "SYSK0301"];

    public static ImmutableArray<string> Covered { get; } = [.. All.Select(static rule => rule.Id).Concat(OfSeveralFiles).Distinct()];
}
