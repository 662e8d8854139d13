using System;
using System.Collections.Immutable;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Inputs;

/// <summary>Pointers of all kinds, with the memory that they point to.</summary>
internal sealed class PointerInputs(InputRandom random, BlockPlacer memory, NumberInputs numbers, TextInputs texts, SyscallAbi abi)
{
    /// <summary>How deep structures point to structures; what is deeper is null.</summary>
    private const int MaxDepth = 3;

    private const int MostStrings = 4;
    private const int UnknownSize = 64;
    private const byte Unwritten = 0x5a;

    private static readonly ImmutableArray<Oddity> s_places =
    [
        Oddity.IntoHole, Oddity.IntoHole, Oddity.Unmapped, Oddity.ReadOnly, Oddity.NoAccess, Oddity.Null, Oddity.KernelAddress, Oddity.NonCanonical,
        Oddity.WrapsAround, Oddity.AcrossPages, Oddity.Unaligned,
    ];

    private static readonly ImmutableArray<Oddity> s_sizes = [Oddity.Shorter, Oddity.Longer, Oddity.TailNotZero];

    private readonly int _pointerSize = abi.PointerSize();

    /// <summary>A pointer.</summary>
    /// <param name="meaning">What it points to.</param>
    /// <param name="lengths">The lengths beside it.</param>
    /// <param name="isOdd">Whether it is to be odd.</param>
    /// <param name="pointedLength">If it points to a length, that.</param>
    /// <param name="depth">How many pointers lead to it.</param>
    public InputArgument Make(ArgumentMeaning meaning, LengthInputs lengths, bool isOdd, int? pointedLength = null, int depth = 0)
    {
        if (depth > MaxDepth || memory.IsFull || !isOdd && meaning.Null is NullMeaning.Accepted or NullMeaning.Sometimes && random.OneIn(4))
            return new InputArgument(0, meaning.Null is NullMeaning.Accepted ? Oddity.None : Oddity.Null);
        Oddity oddity = isOdd ? OddOne(meaning) : random.OneIn(2) ? Oddity.BeforeHole : Oddity.None;
        string detail = "";
        byte[] contents = Contents(meaning, lengths, pointedLength, depth, oddity, ref detail);
        if (oddity == Oddity.Inside && detail.Length == 0)
            oddity = Oddity.IntoHole;
        if (IsBadAddress(oddity))
            return new InputArgument(numbers.BadAddress(oddity, contents.Length), oddity);
        Oddity place = IsPlace(oddity) ? oddity : Oddity.BeforeHole;
        ulong address = memory.Place(contents, ref place);
        bool isAsWanted = !IsPlace(oddity) && place == Oddity.BeforeHole;
        return new InputArgument(address, isAsWanted ? oddity : place, isAsWanted ? detail : "");
    }

    private static bool IsText(ArgumentMeaning meaning) =>
        meaning.Kind is ArgumentKind.Path or ArgumentKind.String && meaning.Direction != Direction.Out;

    private static bool IsBadAddress(Oddity oddity) => oddity is Oddity.Null or Oddity.Unmapped or Oddity.KernelAddress or Oddity.NonCanonical or Oddity.WrapsAround;

    private static bool IsPlace(Oddity oddity) =>
        oddity is Oddity.None or Oddity.IntoHole or Oddity.ReadOnly or Oddity.NoAccess or Oddity.AcrossPages or Oddity.Unaligned;

    private Oddity OddOne(ArgumentMeaning meaning)
    {
        if (IsText(meaning) && random.OneIn(2))
            return texts.OddOne();
        if (meaning is { Kind: ArgumentKind.Struct, Struct: not null, Length.Source: LengthSource.Argument or LengthSource.PointedBy } && random.OneIn(2))
            return random.Among(s_sizes.AsSpan());
        if (meaning.Direction != Direction.Out && random.OneIn(3))
            return meaning.Kind == ArgumentKind.Strings && random.OneIn(2) ? Oddity.Endless : Oddity.Inside;
        Oddity place = random.Among(s_places.AsSpan());
        bool isAbsent = place == Oddity.ReadOnly && meaning.Direction == Direction.In
            || place == Oddity.NonCanonical && abi == SyscallAbi.Ia32
            || place == Oddity.Null && meaning.Null == NullMeaning.Accepted;
        return isAbsent ? Oddity.IntoHole : place;
    }

    private byte[] Contents(ArgumentMeaning meaning, LengthInputs lengths, int? pointedLength, int depth, Oddity oddity, ref string detail)
    {
        bool isOdd = oddity == Oddity.Inside;
        if (IsText(meaning))
            return texts.Make(meaning.Kind == ArgumentKind.Path, meaning.MaxLength, oddity);
        if (meaning.Kind == ArgumentKind.Strings)
            return Strings(meaning, isOdd, oddity == Oddity.Endless, ref detail);
        if (meaning.Kind == ArgumentKind.IoVectors)
            return IoVectors(meaning, lengths, isOdd, ref detail);
        if (pointedLength is { } length)
            return LengthAt(length, meaning, isOdd, ref detail);

        StructMeaning? structure = meaning.Struct?.Of(abi);
        int elementSize = meaning.ElementSize(abi);
        int size = SizeOf(meaning, structure, elementSize, lengths, oddity);
        byte[] contents = new byte[size];
        if (meaning.Direction == Direction.Out)
            Array.Fill(contents, Unwritten);
        else if (structure is not null)
            FillStructures(contents, structure, meaning, isOdd, depth, ref detail);
        else if (meaning.Kind == ArgumentKind.Pointers)
            FillPointers(contents, meaning);
        else
            FillNumbers(contents, meaning, elementSize, isOdd, ref detail);
        if (oddity is Oddity.TailNotZero && structure is not null)
            contents[random.Between(Math.Clamp(structure.Size, 0, size - 1), size - 1)] = 1;
        return contents;
    }

    private int SizeOf(ArgumentMeaning meaning, StructMeaning? structure, int elementSize, LengthInputs lengths, Oddity oddity)
    {
        ArgumentLength length = meaning.Length;
        if (meaning.Kind == ArgumentKind.Struct && structure is not null)
        {
            if (length.Source is not (LengthSource.Argument or LengthSource.PointedBy))
                return Math.Clamp(structure.Size, 0, LengthInputs.MaxBytes);
            int size = Math.Clamp(structure.Size, 1, LengthInputs.MaxBytes / 2);
            int given = oddity switch
            {
                Oddity.Shorter => random.Below(size),
                Oddity.Longer or Oddity.TailNotZero => size + random.Between(1, UnknownSize),
                _ => size,
            };
            lengths.Set(length, given);
            return Math.Max(given, size);
        }

        return length.Source switch
        {
            LengthSource.Argument or LengthSource.PointedBy => LengthInputs.BytesOf(lengths.Of(length, elementSize), length.Unit, elementSize),
            LengthSource.Field when length.Field is not null => LengthInputs.BytesOf(lengths.Of(length, elementSize), length.Unit, elementSize),
            LengthSource.Fixed => LengthInputs.BytesOf(length.Value, length.Unit, elementSize),
            _ => elementSize > 0 || structure is not null ? Math.Min(elementSize, LengthInputs.MaxBytes) : UnknownSize,
        };
    }

    private void FillStructures(byte[] contents, StructMeaning structure, ArgumentMeaning meaning, bool isOdd, int depth, ref string detail)
    {
        string? sizeField = meaning is { Kind: ArgumentKind.Struct, Length.Source: LengthSource.Field } ? meaning.Length.Field : null;
        StructInputs structures = new(random, numbers, this, abi);
        int count = structure.Size == 0 ? 0 : contents.Length / structure.Size;
        int odd = isOdd && count > 0 ? random.Below(count) : -1;
        for (int i = 0; i < count; i++)
        {
            string inside = "";
            structures.Fill(contents.AsSpan(i * structure.Size, structure.Size), structure, i == odd, sizeField, depth, ref inside);
            if (inside.Length > 0)
                detail = count > 1 ? $"[{i}].{inside}" : inside;
        }
    }

    private void FillPointers(Span<byte> contents, ArgumentMeaning meaning)
    {
        Oddity place = Oddity.BeforeHole;
        ulong target = memory.Place(new byte[Math.Clamp(meaning.TargetSize, 1, LengthInputs.MaxBytes)], ref place);
        for (; contents.Length >= _pointerSize; contents = contents[_pointerSize..])
            PutPointer(contents, target);
    }

    private void FillNumbers(Span<byte> contents, ArgumentMeaning meaning, int elementSize, bool isOdd, ref string detail)
    {
        if (elementSize is not (> 0 and <= sizeof(ulong)) || meaning.Kind is not (ArgumentKind.Pointer or ArgumentKind.Array))
        {
            random.Fill(contents);
            return;
        }

        ArgumentMeaning number = meaning.Set is null ? ArgumentMeaning.Unknown : new ArgumentMeaning(ArgumentKind.Value) { Set = meaning.Set };
        int odd = isOdd && contents.Length >= elementSize ? random.Below(contents.Length / elementSize) : -1;
        for (int i = 0; (i + 1) * elementSize <= contents.Length; i++)
        {
            InputArgument made = numbers.Make(number, elementSize * 8, i == odd);
            StructInputs.Put(contents.Slice(i * elementSize, elementSize), made.Value);
            if (i == odd)
                detail = $"[{i}] {OddityText.Of(made.Oddity)}";
        }
    }

    /// <summary>An array of addresses of texts, with a null at its end.</summary>
    private byte[] Strings(ArgumentMeaning meaning, bool isOdd, bool isEndless, ref string detail)
    {
        int count = random.Below(MostStrings) + (isOdd || isEndless ? 1 : 0);
        byte[] contents = new byte[(count + (isEndless ? 0 : 1)) * _pointerSize];
        int odd = isOdd ? random.Below(count) : -1;
        ArgumentMeaning text = new(ArgumentKind.String) { Direction = Direction.In, MaxLength = meaning.MaxLength };
        for (int i = 0; i < count; i++)
        {
            InputArgument made = Make(text, new LengthInputs(random), i == odd);
            PutPointer(contents.AsSpan(i * _pointerSize), made.Value);
            if (i == odd)
                detail = $"[{i}] {OddityText.Of(made.Oddity)}";
        }

        return contents;
    }

    /// <summary><c>struct iovec</c>s in a row, each with a buffer of its own.</summary>
    private byte[] IoVectors(ArgumentMeaning meaning, LengthInputs lengths, bool isOdd, ref string detail)
    {
        int vectorSize = meaning.ElementSize(abi);
        ArgumentLength length = meaning.Length.Unit == LengthUnit.Bytes ? meaning.Length : meaning.Length with { Unit = LengthUnit.Elements };
        int size = length.Source == LengthSource.None ? vectorSize : LengthInputs.BytesOf(lengths.Of(length, vectorSize), length.Unit, vectorSize);
        byte[] contents = new byte[size];
        int count = size / vectorSize;
        int odd = isOdd && count > 0 ? random.Below(count) : -1;
        ArgumentMeaning buffer = new(ArgumentKind.Buffer)
        {
            Direction = meaning.Data is Direction.None or Direction.Remote ? Direction.InOut : meaning.Data,
            Length = new ArgumentLength(LengthSource.Argument, 0, LengthUnit.Bytes),
        };
        for (int i = 0; i < count; i++)
        {
            LengthInputs own = new(random);
            bool isBaseOdd = i == odd && random.OneIn(2);
            InputArgument at = Make(buffer, own, isBaseOdd);
            InputArgument number = own.Number(own.Of(buffer.Length, 1), LengthUnit.Bytes, 1, _pointerSize * 8, i == odd && !isBaseOdd);
            PutPointer(contents.AsSpan(i * vectorSize), at.Value);
            PutPointer(contents.AsSpan(i * vectorSize + _pointerSize), number.Value);
            if (i == odd)
                detail = isBaseOdd ? $"[{i}].iov_base {OddityText.Of(at.Oddity)}" : $"[{i}].iov_len {OddityText.Of(number.Oddity)}";
        }

        return contents;
    }

    /// <summary>A length that is pointed to.</summary>
    private byte[] LengthAt(int length, ArgumentMeaning meaning, bool isOdd, ref string detail)
    {
        byte[] contents = new byte[meaning.ElementSize(abi) is >= 1 and <= sizeof(ulong) and var size ? size : sizeof(int)];
        InputArgument number = new LengthInputs(random).Number(length, LengthUnit.Bytes, 1, contents.Length * 8, isOdd);
        StructInputs.Put(contents, number.Value);
        if (isOdd)
            detail = OddityText.Of(number.Oddity);
        return contents;
    }

    private void PutPointer(Span<byte> contents, ulong value) => StructInputs.Put(contents[.._pointerSize], value);
}
