using System.Collections.Immutable;

namespace SyscallGen.Tests.Diagnostics;

/// <summary>The rules of what arguments mean.</summary>
internal static class MeaningRuleCases
{
    private const string Types = """
         public enum Cmd { DUP, GET = 5, ALSO = 5 } public enum Level { ONE = 1, TWO } public enum Names { [Set<Cmd>] OF_ONE = 1 }
        [System.Flags] public enum Bits { A = 1 } public struct Pair { public int first; public long second; public float real; }
        """;

    private const string Operations = "[Syscall(1), Operations<IO>(nameof(cmd))] public long M([Value<Cmd>] int cmd, [DependsOn(nameof(cmd))] ulong arg) => 0; interface IO { ";

    private const string Two = "[Syscall(1), Operations<IO>(nameof(level), nameof(name))] public long M([Value<Level>] int level, [Value<Names>(By = nameof(level))] int name) => 0; interface IO { ";

    private const string Virtual = "public partial class C { [Syscall(1)] public virtual partial long M([Fd] int p); } ";

    public static ImmutableArray<RuleCase> All { get; } =
    [
        Call("SYSK0030", "[Out({|#0:\"conut\"|})] UserPtr<byte> buf, nuint count", ["conut", "argument", "M", "'count' may be meant"], "[Out(\"count\")] UserPtr<byte> buf, nuint count"),
        Call("SYSK0030", "[InOut(LengthAt = {|#0:\"x\"|})] UserPtr<byte> buf, UserPtr<int> length", ["x", "argument", "M", "there are 'buf', 'length'"], "[InOut(LengthAt = \"length\")] UserPtr<byte> buf, UserPtr<int> length"),
        Call("SYSK0030", "[Out(FilledAt = {|#0:\"Count\"|}, Fixed = 2)] UserPtr<int> buf, UserPtr<int> count", ["Count", "argument", "M", "'count' may be meant"], "[Out(FilledAt = \"count\", Fixed = 2)] UserPtr<int> buf, UserPtr<int> count"),
        Call("SYSK0030", "[Path({|#0:\"fd\"|})] ReadOnlyUserPtr<byte> name", ["fd", "argument", "M", "there are 'name'"], "[Path] ReadOnlyUserPtr<byte> name"),
        Call("SYSK0030", "[Value<Names>(By = {|#0:\"levle\"|})] int name, [Value<Level>] int level", ["levle", "argument", "M", "'level' may be meant"], "[Value<Names>(By = \"level\")] int name, [Value<Level>] int level"),
        Call("SYSK0030", "[In(LengthField = {|#0:\"fist\"|})] UserPtr<Pair> p", ["fist", "field", "Pair", "'first' may be meant"], "[In(LengthField = nameof(Pair.first))] UserPtr<Pair> p"),
        new("SYSK0030", "public partial class C { [Syscall(1), Operations<IO>({|#0:\"comd\"|})] public long M([Value<Cmd>] int cmd) => 0; interface IO { [Operation(Cmd.DUP)] int A(); } }" + Types, ["comd", "argument", "M", "'cmd' may be meant"], "public partial class C { [Syscall(1), Operations<IO>(\"cmd\")] public long M([Value<Cmd>] int cmd) => 0; interface IO { [Operation(Cmd.DUP)] int A(); } }" + Types),
        new("SYSK0030", Struct("[In({|#0:\"lenght\"|})] public UserPtr<byte> data; public int length;"), ["lenght", "field", "S", "'length' may be meant"], Struct("[In(\"length\")] public UserPtr<byte> data; public int length;")),
        Call("SYSK0031", "[Out({|#0:nameof(length)|})] UserPtr<byte> buf, UserPtr<int> length", ["length", "buf", "it is of type 'UserPtr<int>', and a length is an integer; of one that is pointed to say LengthAt"], "[Out(LengthAt = nameof(length))] UserPtr<byte> buf, UserPtr<int> length"),
        Call("SYSK0031", "[Out(LengthAt = {|#0:nameof(length)|})] UserPtr<byte> buf, int length", ["length", "buf", "it is of type 'int', and LengthAt names a pointer to an integer"], "[Out(nameof(length))] UserPtr<byte> buf, int length"),
        Call("SYSK0031", "[Out(FilledAt = {|#0:nameof(other)|})] UserPtr<byte> buf, UserPtr<Pair> other", ["other", "buf", "it is of type 'UserPtr<Pair>', and FilledAt names a pointer to an integer"], "[Out(FilledAt = nameof(other))] UserPtr<byte> buf, UserPtr<ulong> other"),
        Call("SYSK0031", "[In(LengthField = {|#0:\"real\"|})] UserPtr<Pair> p", ["real", "p", "it is of type 'float', and a length is an integer"], "[In(LengthField = \"second\")] UserPtr<Pair> p"),
        Call("SYSK0031", "[In(LengthField = {|#0:\"real\"|})] UserPtr<byte> p", ["real", "p", "what is pointed to is no structure"], "[In(LengthField = \"second\")] UserPtr<Pair> p"),
        Call("SYSK0032", "[{|#0:Out|}] ReadOnlyUserPtr<byte> p", ["p", "ReadOnlyUserPtr<byte>", "[Out]"], "[Out] UserPtr<byte> p"),
        Call("SYSK0032", "[Path, {|#0:InOut|}] ReadOnlyUserPtr<byte> p", ["p", "ReadOnlyUserPtr<byte>", "[InOut]"], "[Path, In] ReadOnlyUserPtr<byte> p"),
        Call("SYSK0033", "[{|#0:Flags<None>|}] int p", ["None", "[Flags]"], "[Flags<NoBits>] int p", " public enum None; [System.Flags] public enum NoBits;"),
        Call("SYSK0033", "[{|#0:Value<NoBits>|}] int p", ["NoBits", "[Value]"], "[Value<One>] int p", " public enum One { ONE } [System.Flags] public enum NoBits;"),
        Call("SYSK0034", "[Fd, {|#0:Pid|}] int p", ["p", "[Fd]", "[Pid]"], "[Fd] int p"),
        Call("SYSK0034", "[Fd, {|#0:Flags<Bits>|}] int p", ["p", "[Fd]", "[Flags]"], "[Fd, Value<Cmd>] int p"),
        Call("SYSK0034", "[Flags<Bits>, {|#0:Value<Cmd>|}] int p", ["p", "[Flags]", "[Value]"], "[Flags<Bits>] int p"),
        Call("SYSK0034", "[In, {|#0:Out|}] UserPtr<int> p", ["p", "[In]", "[Out]"], "[InOut] UserPtr<int> p"),
        Call("SYSK0034", "[Meaning(ArgumentKind.Uid), {|#0:In|}] UserPtr<int> p", ["p", "[Meaning]", "[In]"], "[In] UserPtr<int> p"),
        Call("SYSK0034", "[In(nameof(n), Fixed = {|#0:2|})] UserPtr<int> p, int n", ["p", "a length", "Fixed"], "[In(nameof(n), Fixed = 0)] UserPtr<int> p, int n"),
        Call("SYSK0034", "[Out(Filled = Filled.Result, FilledAt = {|#0:nameof(n)|})] UserPtr<int> p, UserPtr<int> n", ["p", "Filled = Filled.Result", "FilledAt"], "[Out(Filled = Filled.Whole, FilledAt = nameof(n))] UserPtr<int> p, UserPtr<int> n"),
        Call("SYSK0035", "[{|#0:Fd|}] UserPtr<int> p", ["[Fd]", "a number", "p", "UserPtr<int>"], "[Fd] int p"),
        Call("SYSK0035", "[{|#0:Flags<Bits>|}] UserPtr<int> p", ["[Flags]", "a number", "p", "UserPtr<int>"], "[Flags<Bits>, In] UserPtr<int> p"),
        Call("SYSK0035", "[{|#0:Flags<Bits>|}, In] UserPtr<Pair> p", ["[Flags]", "a number, or a pointer to numbers", "p", "UserPtr<Pair>"], "[Flags<Bits>, In] UserPtr<long> p"),
        Call("SYSK0035", "[{|#0:In|}] int p", ["[In]", "a pointer", "p", "int"], "[In] UserPtr<int> p"),
        Call("SYSK0035", "[{|#0:Path|}] ulong p", ["[Path]", "a pointer", "p", "ulong"], "[Path] UserPtr p"),
        Call("SYSK0035", "[{|#0:Path|}] UserPtr<int> p", ["[Path]", "a pointer to bytes", "p", "UserPtr<int>"], "[Path] UserPtr<sbyte> p"),
        Call("SYSK0035", "[{|#0:CString|}] UserPtr<Pair> p", ["[CString]", "a pointer to bytes", "p", "UserPtr<Pair>"], "[CString] UserPtr<UserPtr<byte>> p"),
        Call("SYSK0035", "[Fd, {|#0:Nullable|}] int p", ["[Nullable]", "a pointer to data", "p", "int"], "[In, Nullable] UserPtr<int> p"),
        Call("SYSK0035", "[{|#0:Nullable|}] UserPtr<int> p", ["[Nullable]", "a pointer of which [In], [Out], [InOut], [Path] or [CString] says what the kernel does with it", "p", "UserPtr<int>"], "[Path, Nullable] UserPtr<byte> p"),
        Call("SYSK0035", "[{|#0:Meaning(ArgumentKind.Zero)|}] int p", ["[Meaning]", "a result", "p", "int"], "[Meaning(ArgumentKind.Unused)] int p"),
        Call("SYSK0035", "[In(Data = {|#0:Direction.Out|})] UserPtr<int> p", ["Data", "vectors and structures with pointers", "p", "a Pointer"], "[In(Data = Direction.Out)] UserPtr<Pair> p"),
        Member("SYSK0035", "[Syscall(1)] [return: {|#0:Meaning(ArgumentKind.Buffer)|}] public long M() => 0;", ["[Meaning]", "an argument", "the result of M", "long"], "[Syscall(1)] [return: Meaning(ArgumentKind.Address)] public long M() => 0;"),
        Call("SYSK0036", "[{|#0:Meaning(ArgumentKind.FdSet)|}] UserPtr<byte> p", ["[Meaning]", "p"], "[Meaning(ArgumentKind.FdSet), InOut] UserPtr<byte> p"),
        Call("SYSK0037", "[In(Fixed = {|#0:-1|})] UserPtr<int> p", ["Fixed", "-1", "a length is positive"], "[In(Fixed = 1)] UserPtr<int> p"),
        Call("SYSK0037", "[Size(MustBe = {|#0:-8|})] int p", ["MustBe", "-8", "a size is positive"], "[Size(MustBe = 8)] int p"),
        Call("SYSK0037", "[CString({|#0:1|})] UserPtr<byte> p", ["max", "1", "a string with its NUL has room for a character from 2 bytes on"], "[CString(2)] UserPtr<byte> p"),
        Call("SYSK0037", "[{|#0:Meaning((ArgumentKind)999)|}] int p", ["ArgumentKind", "999", "it has no such member"], "[Meaning(ArgumentKind.Unknown)] int p"),
        Call("SYSK0037", "[In(Unit = {|#0:(LengthUnit)9|})] UserPtr<int> p", ["Unit", "?", "LengthUnit has no such member"], "[In(Unit = LengthUnit.Bytes)] UserPtr<int> p"),
        Call("SYSK0037", "[In(Data = {|#0:(Direction)9|})] UserPtr<Pair> p", ["Data", "?", "Direction has no such member"], "[In(Data = Direction.None)] UserPtr<Pair> p"),
        Member("SYSK0037", "[Syscall(1), Operations<IO>(nameof(cmd), Shift = {|#0:64|})] public long M([Value<Cmd>] int cmd) => 0; interface IO { [Operation(Cmd.DUP)] int A(); }", ["Shift", "64", "an argument has the bits 0 to 63"], "[Syscall(1), Operations<IO>(nameof(cmd), Shift = 63)] public long M([Value<Cmd>] int cmd) => 0; interface IO { [Operation(Cmd.DUP)] int A(); }"),
        Member("SYSK0038", Operations + "[Operation({|#0:0|})] int A(); }", ["0", "is no member of 'Cmd', among whose members 'cmd' chooses"], Operations + "[Operation(Cmd.DUP)] int A(); }"),
        Member("SYSK0038", Operations + "[Operation({|#0:(Cmd)3|})] int A(); }", ["(Cmd)3", "is no member of 'Cmd', among whose members 'cmd' chooses"], Operations + "[Operation((Cmd)5)] int A(); }"),
        Member("SYSK0038", Operations + "[Operation({|#0:Level.ONE|})] int A(); }", ["Level.ONE", "is no member of 'Cmd', among whose members 'cmd' chooses"], Operations + "[Operation(Cmd.GET)] int A(); }"),
        Member("SYSK0038", Operations + "[Operation(Cmd.GET)] int A(); [Operation({|#0:Cmd.ALSO|})] int B(); }", ["ALSO", "is given twice"], Operations + "[Operation(Cmd.GET), Operation(Cmd.DUP)] int A(); }"),
        Member("SYSK0038", Operations + "[Operation(Cmd.GET, {|#0:Level.ONE|})] int A(); }", ["GET", "has a second choice, and [Operations] names no second argument"], Operations + "[Operation(Cmd.GET, null)] int A(); }"),
        Member("SYSK0038", "[Syscall(1), Operations<IO>(nameof(cmd), Mask = 4)] public long M([Value<Cmd>] int cmd) => 0; interface IO { [Operation({|#0:Cmd.GET|})] int A(); }", ["GET", "lies outside the mask 0x4, so that nothing chooses it"], "[Syscall(1), Operations<IO>(nameof(cmd), Mask = 0xff)] public long M([Value<Cmd>] int cmd) => 0; interface IO { [Operation(Cmd.GET)] int A(); }"),
        Member("SYSK0038", "[Syscall(1), Operations<IO>(nameof(cmd))] public long M(int cmd) => 0; interface IO { [Operation({|#0:Cmd.GET|})] int A(); }", ["Cmd.GET", "is no choice: no [Value] or [Flags] says which names 'cmd' has there"], "[Syscall(1), Operations<IO>(nameof(cmd))] public long M(Cmd cmd) => 0; interface IO { [Operation(Cmd.GET)] int A(); }"),
        Member("SYSK0038", Two + "[Operation(Level.TWO, {|#0:Cmd.GET|})] int A(); }", ["Cmd.GET", "is no choice: no [Value] or [Flags] says which names 'name' has there"], Two + "[Operation(Level.ONE, Cmd.GET)] int A(); }"),
        Member("SYSK0038", Two + "[Operation({|#0:Level.TWO|})] int A(); }", ["TWO", "lacks the second choice"], Two + "[Operation(Level.ONE, Cmd.GET)] int A(); }"),
        Member("SYSK0039", Operations + "[Operation(Cmd.DUP)] int A(int {|#0:agr|}); }", ["agr", "A", "M", "'arg' may be meant"], Operations + "[Operation(Cmd.DUP)] int A(int arg); }"),
        Member("SYSK0040", "[Syscall(1), Errors({|#0:\"EBADFDD\"|})] public long M() => 0;", ["EBADFDD", "'EBADFD' may be meant"], "[Syscall(1), Errors(\"EBADF\", \"EWOULDBLOCK\", nameof(Errno.EIO))] public long M() => 0;"),
        Member("SYSK0040", "[Syscall(1), Errors(\"EIO\", {|#0:\"MaxErrno\"|})] public long M() => 0;", ["MaxErrno", "see its members"], "[Syscall(1), Errors] public long M() => 0;"),
        new("SYSK0041", Struct("[{|#0:BitField(\"b\", 31, 2)|}] public int f;"), ["b", "f", "32"], Struct("[BitField(\"b\", 30, 2)] public int f;")),
        new("SYSK0041", Struct("[{|#0:BitField(\"b\", -1, 2)|}] public int f;"), ["b", "f", "32"], Struct("[BitField(\"b\", 0, 32)] public int f;")),
        new("SYSK0041", Struct("[{|#0:BitField(\"b\", 0, 0)|}] public int f;"), ["b", "f", "32"], Struct("[BitField(\"b\", 0, 1)] public int f;")),
        new("SYSK0041", Struct("[{|#0:BitField(\"b\", 0, 1)|}] public double f;"), ["b", "f", "0"], Struct("[BitField(\"b\", 63, 1)] public ulong f;")),
        Call("SYSK0042", "[Flags<E>] int p", ["A", "its value 0x4 has bits outside the mask 0x3"], "[Flags<Bits>] int p", " [System.Flags] public enum E { [{|#0:MaskedBy(3)|}] A = 4 }"),
        Call("SYSK0042", "[Flags<E>] int p", ["A", "the mask is 0, which leaves no part of the word"], "[Flags<Bits>] int p", " [System.Flags] public enum E { [{|#0:MaskedBy(0)|}] A = 0 }"),
        Call("SYSK0042", "[Value<E>] int p", ["A", "'E' is not marked [System.Flags], and has whole values only"], "[Flags<Bits>] int p", " public enum E { [{|#0:MaskedBy(3)|}] A = 1 }"),
        Call("SYSK0043", "[In] UserPtr<S> p", ["S", "S", "is the structure itself"], "[In] UserPtr<Pair> p", " [{|#0:CompatLayout<S>|}] public struct S { public int f; }"),
        Call("SYSK0043", "[In] UserPtr<S> p", ["int", "S", "is no struct with fields"], "[In] UserPtr<Pair> p", " [{|#0:CompatLayout<int>|}] public struct S { public int f; }"),
        Call("SYSK0044", "[{|#0:In|}] UserPtr<S> p", ["S", "is laid out as the runtime pleases"], "[In] UserPtr<Pair> p", " [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)] public struct S { public int f; }"),
        Call("SYSK0044", "[{|#0:In|}] UserPtr<S> p", ["S", "has the field 'f', which is a type of .NET's own"], "[In] UserPtr<Pair> p", " public struct S { public System.Guid f; }"),
        Call("SYSK0044", "[{|#0:In|}] UserPtr<S> p", ["S", "has the field 'f', which is a reference to an object"], "[In] UserPtr<Pair> p", " public struct S { public string f; }"),
        Call("SYSK0044", "[{|#0:In|}] UserPtr<S> p", ["S", "has a primary constructor, whose parameters may be fields"], "[In] UserPtr<S> p", " public struct S(int a) { public readonly int A => a; }", " public record struct S(int A);"),
        new("SYSK0044", "public partial class C<T> where T : unmanaged { [Syscall(1)] public long M([{|#0:In|}] UserPtr<T> p) => 0; }", ["T", "is a type parameter"], "public partial class C<T> where T : unmanaged { [Syscall(1)] public long M(UserPtr<T> p) => 0; }"),
        new("SYSK0045", Struct("[{|#0:In|}] public UserPtr<S> next;"), ["S", "S"], Struct("public UserPtr<S> next;")),
        new("SYSK0045", Struct("[{|#0:In|}] public UserPtr<UserPtr<S>> next;"), ["S", "S"], Struct("[Meaning(ArgumentKind.Address)] public UserPtr<S> next;")),
        Call("SYSK0045", "[Value<E>] int p", ["E", "E"], "[Value<E>] int p", " public enum E { [{|#0:Set<E>|}] A }", " public enum E { [Set<F>] A } public enum F { B }"),
        new("SYSK0046", "public partial class C { [Syscall(1)] public long M([{|#0:Fd|}] SyscallContext context, int p) => 0; }", ["context", "[Fd]"], "public partial class C { [Syscall(1)] public long M(SyscallContext context, [Fd] int p) => 0; }"),
        Call("SYSK0047", "[Value<E>] int p", ["a b"], "[Value<E>] int p", " [{|#0:ValueSet(\"a b\")|}] public enum E { A }", " [ValueSet(\"a_b\")] public enum E { A }"),
        new("SYSK0121", "public class C { public long M([{|#0:Fd|}] int p) => 0; }", ["[Fd]", "M", "it is no system call"], "public partial class C { [Syscall(1)] public long M([Fd] int p) => 0; }"),
        new("SYSK0121", "public class C { [{|#0:Errors(\"EIO\")|}] public long M(int p) => 0; }", ["[Errors]", "M", "it is no system call"], "public partial class C { [Syscall(1), Errors(\"EIO\")] public long M(int p) => 0; }"),
        new("SYSK0121", "public class C { [return: {|#0:Fd|}] public long M(int p) => 0; }", ["[Fd]", "M", "it is no system call"], "public partial class C { [Syscall(1)] [return: Fd] public long M(int p) => 0; }"),
        new("SYSK0121", "public class C { [{|#0:Fd|}] private int _fd; }", ["[Fd]", "_fd", "it is no field that the objects of a struct have"], "public struct C { [Fd] private int _fd; }"),
        new("SYSK0121", "public enum E { [{|#0:Fd|}] A }", ["[Fd]", "A", "it is no field that the objects of a struct have"], "[System.Flags] public enum E { [MaskedBy(1)] A }"),
        new("SYSK0121", "public struct S { [{|#0:MaskedBy(1)|}] public int f; }", ["[MaskedBy]", "f", "it is no member of an enum"], "public struct S { [Signal] public int f; }"),
        new("SYSK0121", "public class C { void M() { long L([{|#0:Fd|}] int p) => 0; L(1); } }", ["[Fd]", "L", "it is no system call"], "public class C { void M() { long L(int p) => 0; L(1); } }"),
        new("SYSK0121", Virtual + "public class D : C { public override long M([{|#0:Fd|}] int p) => 0; }", ["[Fd]", "M", "those of the call that it overrides count"], Virtual + "public class D : C { public override long M(int p) => 0; }"),
        Member("SYSK0122", "[Syscall(1)] public long M(int cmd, [{|#0:DependsOn(nameof(cmd))|}] ulong arg) => 0;", ["'M' has no [Operations] that say what 'arg' is"], Operations + "[Operation(Cmd.DUP)] int A(); }"),
        Member("SYSK0122", "[Syscall(1), {|#0:Operations<IO>(nameof(cmd))|}] public long M([Value<Cmd>] int cmd) => 0; public interface IO { }", ["'IO' has no method with [Operation]"], Operations + "[Operation(Cmd.DUP)] int A(); }"),
        new("SYSK0123", Virtual + "public class D : C { public new long {|#0:M|}(int p) => 0; }", ["M", "C.M"], Virtual + "public class D : C { public long M(long p) => 0; }"),
        new("SYSK0123", Virtual + "public class B : C { public override long M(int p) => 1; } public class D : B { public new virtual long {|#0:M|}(int p) => 0; }", ["M", "C.M"], Virtual + "public class B : C { public override long M(int p) => 1; } public class D : B { public override long M(int p) => 0; }"),
        Call("SYSK0124", "[{|#0:Flags<Cmd>|}] int p", ["Cmd"], "[Flags<Bits>] int p"),
    ];

    private static RuleCase Call(string id, string parameters, ImmutableArray<string> arguments, string nearMiss, string types = "", string? missTypes = null) => new(
        id,
        Method(parameters) + types + Types,
        arguments,
        Method(nearMiss) + (missTypes ?? (types.Contains("{|", System.StringComparison.Ordinal) ? "" : types)) + Types);

    private static RuleCase Member(string id, string member, ImmutableArray<string> arguments, string nearMiss) =>
        new(id, "public partial class C { " + member + " }" + Types, arguments, "public partial class C { " + nearMiss + " }" + Types);

    private static string Method(string parameters) => "public partial class C { [Syscall(1)] public long M(" + parameters + ") => 0; }";

    private static string Struct(string fields) => Method("[In] UserPtr<S> p") + " public struct S { " + fields + " }";
}
