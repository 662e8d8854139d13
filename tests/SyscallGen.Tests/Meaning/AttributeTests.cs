using System.Linq;
using NUnit.Framework;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallGen.Tests.Meaning;

/// <summary>What each attribute and each type becomes in the metadata.</summary>
[TestFixture]
public sealed class AttributeTests
{
    private const string Types = """
        [Flags] public enum Bits { A = 1, B = 0x10 }
        public enum Vals { ZERO, MINUS = -1 }
        public struct Pair { public int First; [Size] public long Second; }
        """;

    private static readonly ValueSet s_bits = new("bits", SetStyle.Bits, [new("A", 1), new("B", 0x10)]);
    private static readonly ValueSet s_vals = new("vals", SetStyle.Values, [new("ZERO", 0), new("MINUS", ulong.MaxValue)]);
    private static readonly StructMeaning s_pair = new("Pair", 16, [new("First", 0, 4, "int", ArgumentMeaning.Unknown), new("Second", 8, 8, "long", new(ArgumentKind.Size))]);

    private static readonly ArgumentLength s_second = new(LengthSource.Argument, 1, LengthUnit.Bytes);

    // Parameters, and what the first of them means.
    private static readonly (string Parameters, ArgumentMeaning Expected)[] s_cases =
    [
        ("[Fd] int a", new(ArgumentKind.Fd)),
        ("SyscallContext context, [DirFd, Value<Vals>] int a", new(ArgumentKind.DirFd) { Set = s_vals }),
        ("[Mode] ushort a", new(ArgumentKind.Mode)),
        ("[Signal] int a", new(ArgumentKind.Signal)),
        ("[Pid] int a", new(ArgumentKind.Pid)),
        ("[Offset] long a", new(ArgumentKind.Offset)),
        ("[Size] nuint a", new(ArgumentKind.Size)),
        ("[Size(MustBe = 8)] nuint a", new(ArgumentKind.Size) { Length = new(LengthSource.MustBe, 8, LengthUnit.Bytes) }),
        ("[Meaning(ArgumentKind.Uid)] uint a", new(ArgumentKind.Uid)),
        ("[Meaning(ArgumentKind.Address)] UserPtr a", new(ArgumentKind.Address)),
        ("[Flags<Bits>] int a", new(ArgumentKind.Flags) { Set = s_bits }),
        ("[Value<Vals>] int a", new(ArgumentKind.Value) { Set = s_vals }),
        ("[Value<Vals>(By = \"b\")] int a, int b", new(ArgumentKind.Value) { Set = s_vals, Selector = 1 }),
        ("[DependsOn(nameof(b))] ulong a, int b", new(ArgumentKind.Vary) { Selector = 1 }),
        ("[DependsOn(nameof(b)), Nullable] UserPtr<Pair> a, int b", new(ArgumentKind.Vary) { Selector = 1, Null = NullMeaning.Accepted, Struct = s_pair }),
        ("[DependsOn(nameof(b)), In(nameof(b))] UserPtr a, int b", new(ArgumentKind.Vary) { Selector = 1, Direction = Direction.In, Length = s_second, Null = NullMeaning.Refused, TargetSize = 1 }),
        ("[Path] ReadOnlyUserPtr<byte> a", new(ArgumentKind.Path) { Direction = Direction.In, Null = NullMeaning.Refused }),
        ("[Path(nameof(b)), Nullable] ReadOnlyUserPtr<byte> a, int b", new(ArgumentKind.Path) { Direction = Direction.In, Selector = 1, Null = NullMeaning.Accepted }),
        ("[Path, Out(nameof(b))] UserPtr<byte> a, nuint b", new(ArgumentKind.Path) { Direction = Direction.Out, Length = s_second, Null = NullMeaning.Refused }),
        ("[CString(256)] ReadOnlyUserPtr<byte> a", new(ArgumentKind.String) { Direction = Direction.In, MaxLength = 256, Null = NullMeaning.Refused }),
        ("[CString, Nullable(Sometimes = true)] ReadOnlyUserPtr<UserPtr<byte>> a", new(ArgumentKind.Strings) { Direction = Direction.In, Null = NullMeaning.Sometimes }),
        ("[Out(nameof(b), Filled = Filled.Result)] UserPtr<byte> a, nuint b", Buffer(Direction.Out, s_second) with { Filled = new(LengthSource.Result) }),
        ("[In(\"b\")] ReadOnlyUserPtr a, int b", Buffer(Direction.In, s_second)),
        ("[In(length: \"b\", Unit = LengthUnit.Pages)] UserPtr<sbyte> a, int b", Buffer(Direction.In, new(LengthSource.Argument, 1, LengthUnit.Pages))),
        ("[InOut(LengthAt = \"b\", FilledAt = \"b\")] UserPtr<byte> a, UserPtr<int> b", Buffer(Direction.InOut, new(LengthSource.PointedBy, 1, LengthUnit.Bytes)) with { Filled = new(LengthSource.PointedBy, 1) }),
        ("[Out] UserPtr<int> a", Numbers(ArgumentKind.Pointer, Direction.Out, default)),
        ("[Out, Flags<Bits>] UserPtr<int> a", Numbers(ArgumentKind.Pointer, Direction.Out, default) with { Set = s_bits }),
        ("[Out(Fixed = 2)] UserPtr<int> a", Numbers(ArgumentKind.Array, Direction.Out, new(LengthSource.Fixed, 2, LengthUnit.Elements))),
        ("[In(nameof(b))] ReadOnlyUserPtr<int> a, int b", Numbers(ArgumentKind.Array, Direction.In, new(LengthSource.Argument, 1, LengthUnit.Elements))),
        ("[In(nameof(b), Unit = LengthUnit.Bytes), Meaning(ArgumentKind.Pointer)] ReadOnlyUserPtr<int> a, int b", Numbers(ArgumentKind.Pointer, Direction.In, s_second)),
        ("[InOut, CType(\"const loff_t *\")] UserPtr<long> a", Numbers(ArgumentKind.Pointer, Direction.InOut, default) with { Target = "loff_t", TargetSize = 8 }),
        ("[In] ReadOnlyUserPtr<Pair> a", Pair(ArgumentKind.Struct, Direction.In, default)),
        ("[In(nameof(b))] ReadOnlyUserPtr<Pair> a, int b", Pair(ArgumentKind.Struct, Direction.In, s_second)),
        ("[Out(nameof(b), Unit = LengthUnit.Elements)] UserPtr<Pair> a, int b", Pair(ArgumentKind.Structs, Direction.Out, new(LengthSource.Argument, 1, LengthUnit.Elements))),
        ("[Out(Fixed = 2)] UserPtr<Pair> a", Pair(ArgumentKind.Structs, Direction.Out, new(LengthSource.Fixed, 2, LengthUnit.Elements))),
        ("[In(LengthField = \"Second\")] UserPtr<Pair> a", Pair(ArgumentKind.Struct, Direction.In, new(LengthSource.Field, 0, LengthUnit.Bytes, "Second"))),
        ("[In(ByVersion = true, Unit = LengthUnit.Elements)] UserPtr<Pair> a", Pair(ArgumentKind.Structs, Direction.In, new(LengthSource.Version, 0, LengthUnit.Elements))),
        ("[InOut(Data = Direction.Out)] UserPtr<Pair> a", Pair(ArgumentKind.Struct, Direction.InOut, default) with { Data = Direction.Out }),
        ("[Meaning(ArgumentKind.IoVectors), In(nameof(b), Data = Direction.Remote)] UserPtr<Pair> a, int b", Pair(ArgumentKind.IoVectors, Direction.In, new(LengthSource.Argument, 1, LengthUnit.Elements)) with { Data = Direction.Remote }),
        ("[Meaning(ArgumentKind.Buffer), Out(nameof(b))] UserPtr<Pair> a, int b", Pair(ArgumentKind.Buffer, Direction.Out, s_second)),
        ("[Meaning(ArgumentKind.FdSet), InOut(nameof(b))] UserPtr<ulong> a, int b", Numbers(ArgumentKind.FdSet, Direction.InOut, new(LengthSource.Argument, 1, LengthUnit.Bits)) with { Target = "unsigned long", TargetSize = 8 }),
        ("[Meaning(ArgumentKind.SocketAddress), In(nameof(b))] ReadOnlyUserPtr a, int b", Buffer(Direction.In, s_second) with { Kind = ArgumentKind.SocketAddress }),
        ("[In(nameof(b))] UserPtr<UserPtr<Pair>> a, int b", Pair(ArgumentKind.Pointers, Direction.In, new(LengthSource.Argument, 1, LengthUnit.Elements)) with { Target = "Pair *", TargetSize = 8 }),
        ("[Out] UserPtr<Vals> a", Numbers(ArgumentKind.Pointer, Direction.Out, default) with { Target = "enum Vals" }),
        ("int a, [Fd] int b", ArgumentMeaning.Unknown),
        ("UserPtr<Pair> a, [Fd] int b", ArgumentMeaning.Unknown),
    ];

    private MeantKernel _kernel = null!;

    [OneTimeSetUp]
    public void Compile() => _kernel = MeantKernel.OfCalls(s_cases.Select(static one => one.Parameters), Types, "SYSK0122");

    [OneTimeTearDown]
    public void Unload() => _kernel.Dispose();

    private static TestCaseData[] Cases() => [.. s_cases.Select(static (one, i) => new TestCaseData(i).SetArgDisplayNames(one.Parameters))];

    [TestCaseSource(nameof(Cases))]
    public void FirstArgumentIsAsDeclared(int index) =>
        Assert.That(_kernel["m" + index.ToString(System.Globalization.CultureInfo.InvariantCulture)].Arguments[0], Is.EqualTo(s_cases[index].Expected));

    [Test]
    public void NothingDeclaredGivesUnknown()
    {
        using MeantKernel kernel = MeantKernel.Of("[Syscall(0)] public long M(int a, UserPtr<byte> b) => 0;", "");
        Assert.That(kernel["m"], Is.EqualTo(new CallMeaning([ArgumentMeaning.Unknown, ArgumentMeaning.Unknown], ArgumentMeaning.Unknown)));
    }

    [Test]
    public void ResultAndErrorsAreAsDeclared()
    {
        using MeantKernel kernel = MeantKernel.Of("[Syscall(0), Errors(nameof(Errno.EBADF), \"EWOULDBLOCK\")] [return: Fd] public long M() => 0;", "");
        Assert.That(kernel["m"], Is.EqualTo(new CallMeaning([], new(ArgumentKind.Fd)) { Errors = ["EBADF", "EWOULDBLOCK"] }));
    }

    [Test]
    public void PartialAndVirtualCallsMeanWhatTheyDeclare()
    {
        using MeantKernel kernel = MeantKernel.Of("[Syscall(0), Errors(\"EIO\")] [return: Size] public virtual partial long M(SyscallContext context, [Fd] int a);", "");
        Assert.That(kernel["m"], Is.EqualTo(new CallMeaning([new(ArgumentKind.Fd)], new(ArgumentKind.Size)) { Errors = ["EIO"] }));
    }

    private static ArgumentMeaning Buffer(Direction direction, ArgumentLength length) =>
        new(ArgumentKind.Buffer) { Direction = direction, Length = length, Null = NullMeaning.Refused, TargetSize = 1 };

    private static ArgumentMeaning Numbers(ArgumentKind kind, Direction direction, ArgumentLength length) =>
        new(kind) { Direction = direction, Length = length, Null = NullMeaning.Refused, Target = "int", TargetSize = 4 };

    private static ArgumentMeaning Pair(ArgumentKind kind, Direction direction, ArgumentLength length) =>
        new(kind) { Direction = direction, Length = length, Null = NullMeaning.Refused, Struct = s_pair };
}
