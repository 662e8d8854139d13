using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using SyscallGen.Tests.Harness;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallGen.Tests.Meaning;

/// <summary>Enums as sets, structs as structures, interfaces as operations.</summary>
[TestFixture]
public sealed class DefinitionTests
{
    [TestCase("[Flags] public enum OpenFlags { [MaskedBy(3)] O_RDWR = 2, [MaskedBy(3)] O_RDONLY = 0, O_CREAT = 0x40 }", "open_flags Both O_RDWR=2/3 O_RDONLY=0/3 O_CREAT=40/0")]
    [TestCase("[Flags] public enum OpenFlags { B = 2, A = 1, TOP = int.MinValue, AB = 3, AGAIN = 3 }", "open_flags Bits B=2/0 A=1/0 TOP=80000000/0 AB=3/0 AGAIN=3/0")]
    [TestCase("[Flags] public enum OpenFlags : long { TOP = long.MinValue }", "open_flags Bits TOP=8000000000000000/0")]
    [TestCase("[Flags] public enum OpenFlags : sbyte { ALL = -1 }", "open_flags Bits ALL=ff/0")]
    [TestCase("public enum OpenFlags : short { MINUS = -1, ONE = 1 }", "open_flags Values MINUS=ffffffffffffffff/0 ONE=1/0")]
    [TestCase("public enum OpenFlags : ulong { ALL = ulong.MaxValue }", "open_flags Values ALL=ffffffffffffffff/0")]
    [TestCase("[Flags] public enum OpenFlags;", "open_flags Bits")]
    [TestCase("[ValueSet(\"other\")] public enum OpenFlags { @class, A }", "other Values class=0/0 A=1/0")]
    public void EnumIsASet(string declaration, string expected)
    {
        string kind = declaration.Contains("Flags]", System.StringComparison.Ordinal) ? "Flags" : "Value";
        foreach (MeantKernel kernel in Both($"[Syscall(0)] public long M([{kind}<OpenFlags>] int a) => 0;", declaration))
        {
            using (kernel)
            {
                ValueSet set = kernel["m"].Arguments[0].Set!;
                Assert.That(string.Join(" ", set.Members.Select(static member => $"{member.Name}={member.Value:x}/{member.Mask:x}").Prepend($"{set.Name} {set.Style}")), Is.EqualTo(expected));
            }
        }
    }

    [TestCase("AtFd", "at_fd")]
    [TestCase("IPFlags", "ip_flags")]
    [TestCase("Open2Flags", "open2_flags")]
    [TestCase("open_flags", "open_flags")]
    [TestCase("O_Flags", "o_flags")]
    [TestCase("A", "a")]
    public void NameOfASetIsTheEnumsInSnakeCase(string name, string expected)
    {
        using MeantKernel kernel = MeantKernel.Of($"[Syscall(0)] public long M([Value<{name}>] int a) => 0;", $"public enum {name} {{ X }}");
        Assert.That(kernel["m"].Arguments[0].Set!.Name, Is.EqualTo(expected));
    }

    [Test]
    public void MembersStandForSets()
    {
        foreach (MeantKernel kernel in Both("[Syscall(0)] public long M([Value<Names>(By = nameof(b))] int a, [Value<Levels>] int b) => 0;", "public enum Levels { ONE = 1 } public enum Names { [Set<Ones>] OF_ONE = 1, PLAIN } public enum Ones { A }"))
        {
            using (kernel)
                Assert.That(kernel["m"].Arguments[0].Set!.Members, Is.EqualTo((SetMember[])[new("OF_ONE", 1, 0, new ValueSet("ones", SetStyle.Values, [new("A", 0)])), new("PLAIN", 2)]));
        }
    }

    [Test]
    public void FieldsAreAsDeclared()
    {
        const string types = """
            public unsafe struct S
            {
                [Fd, CType("__s32")] public int fd;
                [BitField("low", 0, 1), BitField("high", 1, 31), Flags<Bits>] public uint word;
                [In(nameof(size))] public UserPtr<byte> data;
                [Meaning(ArgumentKind.Pointer)] public ulong address;
                [Size] public long size;
                public Time time;
                [CString] public fixed byte name[6];
                public Times both;
                [DependsOn(nameof(size))] public int varies;
                public UserPtr<S> next;
                public short Property { get; set; }
            }

            [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]
            public struct Time
            {
                [System.Runtime.InteropServices.FieldOffset(4), Meaning(ArgumentKind.Time)] public int tv_nsec;
                [System.Runtime.InteropServices.FieldOffset(0), Meaning(ArgumentKind.Time)] public int tv_sec;
                [System.Runtime.InteropServices.FieldOffset(0)] public ulong all;
            }

            [System.Runtime.CompilerServices.InlineArray(2)] public struct Times { private Time _first; }
            [CompatLayout<T32>] public struct T64 { public long a; }
            public struct T32 { public int a; }
            [Flags] public enum Bits { A = 1 }
            """;
        foreach (MeantKernel kernel in Both("[Syscall(0)] public long M([In] UserPtr<S> a, [In] UserPtr<T64> b) => 0;", types))
        {
            using (kernel)
            {
                ArgumentMeaning unknown = ArgumentMeaning.Unknown;
                ArgumentMeaning word = new(ArgumentKind.Flags) { Set = new ValueSet("bits", SetStyle.Bits, [new("A", 1)]) };
                StructMeaning time = new("Time", 8, [new("tv_sec", 0, 4, "int", new(ArgumentKind.Time)), new("all", 0, 8, "unsigned long", unknown), new("tv_nsec", 4, 4, "int", new(ArgumentKind.Time))]);
                ArgumentLength two = new(LengthSource.Fixed, 2, LengthUnit.Elements);
                StructMeaning expected = new("S", 88,
                [
                    new("fd", 0, 4, "__s32", new(ArgumentKind.Fd)),
                    new("low", 4, 4, "unsigned int", word, 0, 1),
                    new("high", 4, 4, "unsigned int", word, 1, 31),
                    new("data", 8, 8, "char *", new(ArgumentKind.Buffer) { Direction = Direction.In, Length = new(LengthSource.Field, 0, LengthUnit.Bytes, "size"), TargetSize = 1, Null = NullMeaning.Refused }),
                    new("address", 16, 8, "unsigned long", new(ArgumentKind.Pointer)),
                    new("size", 24, 8, "long", new(ArgumentKind.Size)),
                    new("time", 32, 8, "Time", unknown with { Struct = time }),
                    new("name", 40, 6, "unsigned char[6]", new(ArgumentKind.String) { Length = new(LengthSource.Fixed, 6, LengthUnit.Elements), Target = "unsigned char", TargetSize = 1 }),
                    new("both", 48, 16, "Time[2]", unknown with { Struct = time, Length = two }),
                    new("varies", 64, 4, "int", new(ArgumentKind.Vary) { Selector = 5 }),
                    new("next", 72, 8, "S *", unknown),
                    new("Property", 80, 2, "short", unknown),
                ]);
                StructMeaning found = kernel["m"].Arguments[0].Struct!;
                Assert.That(found.Fields, Is.EqualTo(expected.Fields));
                Assert.That(found.Size, Is.EqualTo(expected.Size));
                Assert.That(kernel["m"].Arguments[1].Struct!.Compat, Is.EqualTo(new StructMeaning("T32", 4, [new("a", 0, 4, "int", unknown)])));
            }
        }
    }

    [Test]
    public void OperationsAreAsDescribed()
    {
        const string types = """
            public enum Cmd { DUP, GET = 5, ALSO = 5 }
            public enum Level { ONE = 1, TWO }
            public enum Names { [Set<Ones>] OF_ONE = 1, [Set<Twos>] OF_TWO }
            public enum Ones { A = 3 }
            public enum Twos { A = 3 }
            public interface IOne
            {
                [Operation(Cmd.DUP)] [return: Fd] int Dup([Fd] int arg);
                [Operation(Cmd.ALSO)] void Get([Out(nameof(len))] UserPtr<byte> arg, int len);
            }
            public interface ITwo
            {
                [Operation(Level.TWO, Twos.A)] int A();
                [Operation(Level.ONE, Ones.A)] int B();
            }
            """;
        const string members = """
            [Syscall(0), Operations<IOne>(nameof(cmd), Mask = 0xff00, Shift = 8, AreBits = true)] public long One(int len, [Value<Cmd>] int cmd, [DependsOn(nameof(cmd))] ulong arg) => 0;
            [Syscall(1), Operations<ITwo>(nameof(level), nameof(name))] public long Two([Value<Level>] int level, [Value<Names>(By = nameof(level))] int name) => 0;
            """;
        foreach (MeantKernel kernel in Both(members, types))
        {
            using (kernel)
            {
                CallOperations one = new(1,
                [
                    new([new("DUP", 0)], [new(2, new(ArgumentKind.Fd))], new(ArgumentKind.Fd)),
                    new([new("ALSO", 5)],
                    [
                        new(0, ArgumentMeaning.Unknown),
                        new(2, new(ArgumentKind.Buffer) { Direction = Direction.Out, Length = new(LengthSource.Argument, 0, LengthUnit.Bytes), TargetSize = 1, Null = NullMeaning.Refused }),
                    ], ArgumentMeaning.Unknown),
                ]) { Mask = 0xff00, Shift = 8, AreBits = true };
                CallOperations found = kernel["one"].Operations!;
                // Of two names of one value, the one that is written is known where the text is.
                Assert.That(found.Operations.Select(static operation => operation.Choices[0].Value), Is.EqualTo(one.Operations.Select(static operation => operation.Choices[0].Value)));
                Assert.That(found.Operations.SelectMany(static operation => operation.Arguments), Is.EqualTo(one.Operations.SelectMany(static operation => operation.Arguments)));
                Assert.That((found.Argument, found.Second, found.Mask, found.Shift, found.AreBits), Is.EqualTo((1, -1, 0xff00UL, 8, true)));
                Assert.That(found.Operations[0], Is.EqualTo(one.Operations[0]));
                CallOperations two = kernel["two"].Operations!;
                Assert.That((two.Argument, two.Second), Is.EqualTo((0, 1)));
                Assert.That(two.Operations.Select(static operation => string.Join(",", operation.Choices)), Is.EqualTo((string[])["SetMember { Name = TWO, Value = 2, Mask = 0, Set =  },SetMember { Name = A, Value = 3, Mask = 0, Set =  }", "SetMember { Name = ONE, Value = 1, Mask = 0, Set =  },SetMember { Name = A, Value = 3, Mask = 0, Set =  }"]));
            }
        }
    }

    [Test]
    public void TypesOfOneNameDoNotClash()
    {
        const string types = """
            namespace N { public enum E { A } public partial class O { public enum E { B } public class P { public enum E { C } } } public class O<T> { public enum E { D } } public class set__E { public enum E { F } } }
            public enum E { G }
            public class @event { public enum @lock { H } }
            """;
        string[] names = ["N.E", "N.O.E", "N.O.P.E", "N.O<int>.E", "N.set__E.E", "E", "@event.@lock"];
        foreach (MeantKernel kernel in Both(string.Join("\n", names.Select(static (name, i) => $"[Syscall({i})] public long M{i}([Value<{name}>] int a) => 0;")), types, "CS8981"))
        {
            using (kernel)
                Assert.That(names.Select((_, i) => kernel["m" + i].Arguments[0].Set!.Members[0].Name), Is.EqualTo((string[])["A", "B", "C", "D", "F", "G", "H"]));
        }
    }

    [Test]
    public void EachDefinitionIsGeneratedOnce()
    {
        GeneratorRun run = GeneratorRun.Of(
            "using SyscallKit.Declaring; using SyscallKit.Kernel; public partial class A { [Syscall(0)] public long M([Flags<E>] int a, [In] UserPtr<S> b) => 0; [Syscall(1)] public long N([Flags<E>] int a, [In] UserPtr<S> b) => 0; }",
            "using SyscallKit.Declaring; using SyscallKit.Kernel; public partial class B { [Syscall(0)] public long M([Flags<E>] int a, [In] UserPtr<T> b) => 0; } [System.Flags] public enum E { X = 1 } public struct S { public T t; } public struct T { [Value<E>] public int x; }");
        Assert.That(run.CompilesClean().HintNames.Where(static name => name.StartsWith("SyscallKit.", System.StringComparison.Ordinal)), Is.EquivalentTo((string[])["SyscallKit.Generated.set__E.g.cs", "SyscallKit.Generated.struct__S.g.cs", "SyscallKit.Generated.struct__T.g.cs"]));
    }

    [Test]
    public void CompatCallsHaveNoMetadata()
    {
        GeneratorRun run = GeneratorRun.Of("using SyscallKit.Declaring; using SyscallKit.Kernel; public partial class A { [CompatSyscall(0)] public long M([Flags<E>] int a) => 0; } [System.Flags] public enum E { X = 1 }");
        Assert.That(run.CompilesClean().HintNames, Is.EqualTo((string[])["A.compat_sys_m.g.cs"]));
    }

    private static IEnumerable<MeantKernel> Both(string members, string types, params string[] tolerated)
    {
        yield return MeantKernel.Of(members, types, tolerated);
        yield return MeantKernel.OverLibrary(members, types, tolerated);
    }
}
