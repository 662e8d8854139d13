using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Describing;

/// <summary>Types of pointers, and of what they point to.</summary>
internal sealed class SyzPointers(SyzModel model, SyzNames names, SyzNumbers numbers)
{
    /// <summary>The most elements that an array of syzlang may have (<c>typeArgSizeRange</c>, pkg/compiler/types.go).</summary>
    private const int MaxElements = 1_000_000;

    private readonly string?[] _vectors = new string?[(int)Direction.Remote + 1];
    private SyzStructs? _structs;

    /// <summary>Where structures are declared.</summary>
    public SyzStructs Structs => _structs ??= new SyzStructs(model, names, numbers, this);

    /// <summary>A pointer.</summary>
    /// <param name="meaning">What it points to.</param>
    /// <param name="isArgument">Whether it is an argument.</param>
    /// <param name="lengthOf">If it points to the length of something, that.</param>
    public SyzType TypeOf(ArgumentMeaning meaning, bool isArgument, string? lengthOf = null)
    {
        bool isOptional = meaning.Null is NullMeaning.Accepted or NullMeaning.Sometimes;
        if (meaning.Direction is Direction.None or Direction.Remote)
            return new SyzType(isArgument ? "vma" : "vma64") { IsOptional = isOptional };
        SyzType target = lengthOf is not null
            ? SyzNumbers.LengthOf(lengthOf, LengthUnit.Elements, SyzType.Int(meaning.TargetSize is 8 ? 64 : 32))
            : TargetOf(meaning);
        string direction = meaning.Direction switch { Direction.In => "in", Direction.Out => "out", _ => "inout" };
        if (!isOptional && target is { Name: "array", Arguments: [{ Name: "int8" }] })
            return new SyzType("buffer", new SyzType(direction));
        return new SyzType("ptr", new SyzType(direction), target) { IsOptional = isOptional };
    }

    private SyzType TargetOf(ArgumentMeaning meaning)
    {
        bool isText = meaning.Direction != Direction.Out;
        return meaning.Kind switch
        {
            ArgumentKind.Path when isText => new SyzType("filename"),
            ArgumentKind.String when isText => new SyzType("string"),
            ArgumentKind.Strings => new SyzType("array", new SyzType("ptr", new SyzType("in"), new SyzType("string"))),
            ArgumentKind.IoVectors => ArrayOf(new SyzType(Vectors(meaning.Data)), meaning.Length),
            ArgumentKind.Struct when meaning.Struct is { } structure => Structs.TypeOf(structure),
            ArgumentKind.Pointer => Element(meaning),
            ArgumentKind.Array => ArrayOf(Element(meaning), meaning.Length),
            ArgumentKind.Pointers => ArrayOf(new SyzType("vma64"), meaning.Length),
            ArgumentKind.SignalSet => SyzType.Int(64),
            ArgumentKind.FdSet or ArgumentKind.CpuMask or ArgumentKind.NodeMask => new SyzType("array", SyzType.Int(64)),
            _ when meaning.Struct is { } structure => ArrayOf(Structs.TypeOf(structure), meaning.Length),
            _ => ArrayOf(SyzType.Int(8), meaning.Length),
        };
    }

    private static SyzType ArrayOf(SyzType element, ArgumentLength length) =>
        length is { Source: LengthSource.Fixed, Value: > 0 and <= MaxElements } && (length.Unit == LengthUnit.Elements || element.Name == "int8")
            ? new SyzType("array", element, SyzType.Number((ulong)length.Value))
            : new SyzType("array", element);

    /// <summary>A number that is pointed to: what the number means is said by its set alone.</summary>
    private SyzType Element(ArgumentMeaning meaning)
    {
        if (meaning.TargetSize is not (1 or 2 or 4 or 8))
            return meaning.TargetSize is > 0 and <= MaxElements ? SyzType.Bytes(meaning.TargetSize) : SyzType.Int(8);
        ArgumentMeaning number = new(meaning.Set is null ? ArgumentKind.Number : ArgumentKind.Value) { Set = meaning.Set };
        return numbers.TypeOf(number, meaning.TargetSize * 8, isArgument: false);
    }

    /// <summary><c>struct iovec</c> with buffers that are read or written.</summary>
    private string Vectors(Direction data)
    {
        if (_vectors[(int)data] is { } known)
            return known;
        string name = names.Take("iovec_" + data.ToString().ToLowerInvariant());
        ArgumentMeaning buffer = new(ArgumentKind.Buffer) { Direction = data == Direction.None ? Direction.InOut : data };
        model.Structs.Add(new SyzStruct(name, IsUnion: false,
        [
            new("addr", TypeOf(buffer, isArgument: false)),
            new("size", SyzNumbers.LengthOf("addr", LengthUnit.Bytes, SyzType.Int(64))),
        ]));
        return _vectors[(int)data] = name;
    }
}
