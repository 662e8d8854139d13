using System;
using SyscallKit.Declaring;

namespace SyscallKit.Metadata;

/// <summary>What an argument means, or a result, or a field of a structure: what its attributes say, as data.</summary>
/// <param name="Kind">What it is.</param>
public sealed record ArgumentMeaning(ArgumentKind Kind)
{
    /// <summary>Of one of which nothing is declared.</summary>
    public static ArgumentMeaning Unknown { get; } = new(ArgumentKind.Unknown);

    /// <summary>Of one that the call does not look at.</summary>
    internal static ArgumentMeaning Unused { get; } = new(ArgumentKind.Unused);

    /// <summary>What the call does with the memory that it points to.</summary>
    public Direction Direction { get; init; }

    /// <summary>How long that memory is; of a number, the only value that is accepted.</summary>
    public ArgumentLength Length { get; init; }

    /// <summary>How much of it is valid after the call.</summary>
    public FilledLength Filled { get; init; }

    /// <summary>The names of its values; null if it has none.</summary>
    public ValueSet? Set { get; init; }

    /// <summary>The structure that it points to; of a field, the structure that it is or points to; null for numbers and bytes.</summary>
    public StructMeaning? Struct { get; init; }

    /// <summary>The C type of what it points to, where that is no structure: <c>int</c> of a <see cref="ArgumentKind.Pointer"/>; else empty.</summary>
    public string Target { get; init; } = "";

    /// <summary>The size in bytes of what it points to, where that is no structure: of one element; else 0.</summary>
    public int TargetSize { get; init; }

    /// <summary>For vectors and messages: what the call does with the memory that they point to.</summary>
    public Direction Data { get; init; }

    /// <summary>What a null pointer means.</summary>
    public NullMeaning Null { get; init; }

    /// <summary>
    /// The argument that it depends on: the directory of a <see cref="ArgumentKind.Path"/>, what decides about a <see cref="ArgumentKind.Vary"/>, what chooses
    /// among sets; -1 for none.
    /// </summary>
    public int Selector { get; init; } = -1;

    /// <summary>The most bytes that a string may have with its NUL; 0 for no limit of its own.</summary>
    public int MaxLength { get; init; }

    /// <summary>Whether it is meant by its address, and not by what lies there during the call.</summary>
    public bool IsByAddress { get; init; }

    /// <summary>What a trace of Linux 6.19 keeps of what it points to.</summary>
    public RecordedAs Recorded { get; init; }

    /// <summary>The names of its bits in traces of Linux 6.19; null if these show numbers.</summary>
    public ValueSet? RecordedNames { get; init; }

    /// <summary>Whether it points to memory of the caller that the call reads or writes.</summary>
    public bool IsPointer => Direction != Direction.None;

    /// <summary>The size in bytes of one element of what it points to, for callers of a table; 0 if nothing says it.</summary>
    /// <param name="abi">The table.</param>
    internal int ElementSize(SyscallAbi abi) => this switch
    {
        { Kind: ArgumentKind.Pointers or ArgumentKind.Strings } => abi.PointerSize(),
        { Kind: ArgumentKind.IoVectors } => 2 * abi.PointerSize(),
        { Struct: { } structure } => structure.SizeOf(abi),
        { Kind: ArgumentKind.Buffer or ArgumentKind.Path or ArgumentKind.String or ArgumentKind.ControlMessages } => 1,
        { Kind: ArgumentKind.SignalSet or ArgumentKind.NodeMask } => sizeof(ulong),
        // A long of the kernel is as wide as the caller's.
        { TargetSize: sizeof(ulong), Target: "long" or "unsigned long" or "size_t" } => abi.PointerSize(),
        _ => Math.Max(TargetSize, 0),
    };

    /// <summary>The same, or what the C type says where nobody has said what a pointer means: a text, or memory.</summary>
    /// <param name="type">The type as C spells it.</param>
    internal ArgumentMeaning OrByType(string type)
    {
        if (Kind != ArgumentKind.Unknown || !CTypes.IsPointer(type))
            return this;
        return type == "const char *"
            ? new ArgumentMeaning(ArgumentKind.String) { Direction = Direction.In }
            : new ArgumentMeaning(ArgumentKind.Memory) { Direction = CTypes.IsReadOnlyPointer(type) ? Direction.In : Direction.InOut };
    }
}
