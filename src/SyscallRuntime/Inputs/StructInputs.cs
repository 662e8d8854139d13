using System;
using System.Buffers.Binary;
using System.Collections.Immutable;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Inputs;

/// <summary>Structures, field by field by what each means.</summary>
internal sealed class StructInputs(InputRandom random, NumberInputs numbers, PointerInputs pointers, SyscallAbi abi)
{
    /// <summary>Stores the low bytes of a number.</summary>
    public static void Put(Span<byte> target, ulong value)
    {
        Span<byte> word = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(word, value);
        word[..Math.Min(target.Length, word.Length)].CopyTo(target);
    }

    /// <summary>Fills a structure.</summary>
    /// <param name="target">Its bytes.</param>
    /// <param name="structure">What it is, of the caller's width.</param>
    /// <param name="isOdd">Whether a field is to be odd.</param>
    /// <param name="sizeField">The field that has the structure's own size, or null.</param>
    /// <param name="depth">How many pointers lead to it.</param>
    /// <param name="detail">The odd field, and what is odd about it.</param>
    public void Fill(Span<byte> target, StructMeaning structure, bool isOdd, string? sizeField, int depth, ref string detail)
    {
        ImmutableArray<FieldMeaning> fields = structure.Fields;
        LengthInputs lengths = new(random);
        if (sizeField is not null)
            lengths.Set(new ArgumentLength(LengthSource.Field, Field: sizeField), structure.Size);
        int odd = isOdd && fields.Length > 0 ? random.Below(fields.Length) : -1;
        int written = 0;
        for (int i = 0; i < fields.Length; i++)
        {
            FieldMeaning field = fields[i];
            bool isOther = field.Offset < written && field.Bits == 0; // of a union one has what the bytes are
            if (field.Size <= 0 || !field.LiesIn(target.Length) || isOther && i != odd && random.OneIn(2))
                continue;
            written = Math.Max(written, field.Offset + field.Size);
            string inside = "";
            FillField(target.Slice(field.Offset, field.Size), field, fields, lengths, sizeField, i == odd, depth, ref inside);
            if (i == odd)
                detail = inside;
        }
    }

    private void FillField(
        Span<byte> target, FieldMeaning field, ImmutableArray<FieldMeaning> fields, LengthInputs lengths, string? sizeField, bool isOdd, int depth, ref string detail)
    {
        if (field.Meaning is { IsPointer: false, Struct: { } nested })
        {
            FillNested(target, field, nested.Of(abi), isOdd, depth, ref detail);
            return;
        }

        InputArgument made;
        if (field.Meaning.IsPointer)
            made = field.Meaning.Direction == Direction.Remote ? numbers.Make(ArgumentMeaning.Unknown, 64, isOdd) : pointers.Make(field.Meaning, lengths, isOdd, null, depth + 1);
        else if (LengthOf(field, fields, lengths, sizeField) is { } length)
            made = lengths.Number(length.Value, length.Unit, length.ElementSize, field.Size * 8, isOdd);
        else if (field.Size > sizeof(ulong))
            made = FillArray(target, isOdd);
        else
            made = numbers.Make(field.Meaning, field.Bits > 0 ? field.Bits : field.Size * 8, isOdd);
        if (field.Bits > 0)
            PutBits(target, field, made.Value);
        else if (field.Size <= sizeof(ulong))
            Put(target, made.Value);
        if (isOdd)
            detail = field.Name + (made.Detail.Length > 0 ? "." + made.Detail : " " + OddityText.Of(made.Oddity));
    }

    private void FillNested(Span<byte> target, FieldMeaning field, StructMeaning nested, bool isOdd, int depth, ref string detail)
    {
        int count = nested.Size > 0 ? target.Length / nested.Size : 0;
        for (int i = 0; i < count; i++)
        {
            string inside = "";
            Fill(target.Slice(i * nested.Size, nested.Size), nested, isOdd && i == 0, null, depth, ref inside);
            if (inside.Length > 0)
                detail = field.Name + "." + inside;
        }
    }

    private InputArgument FillArray(Span<byte> target, bool isOdd)
    {
        if (isOdd)
            target.Fill(byte.MaxValue);
        else if (random.OneIn(2))
            random.Fill(target);
        return new InputArgument(0, isOdd ? Oddity.AllOnes : Oddity.None);
    }

    private static void PutBits(Span<byte> target, FieldMeaning field, ulong value)
    {
        Span<byte> word = stackalloc byte[sizeof(ulong)];
        word.Clear();
        target[..Math.Min(target.Length, word.Length)].CopyTo(word);
        ulong mask = BitMask.Of(field.Bits) << field.FirstBit;
        ulong bits = BinaryPrimitives.ReadUInt64LittleEndian(word) & ~mask | value << field.FirstBit & mask;
        Put(target, bits);
    }

    /// <summary>If a field is the length of another, or of the whole, how long that is.</summary>
    private (int Value, LengthUnit Unit, int ElementSize)? LengthOf(FieldMeaning field, ImmutableArray<FieldMeaning> fields, LengthInputs lengths, string? sizeField)
    {
        if (field.Name == sizeField)
            return (lengths.Of(new ArgumentLength(LengthSource.Field, Field: sizeField), 1), LengthUnit.Bytes, 1);
        foreach (FieldMeaning other in fields)
        {
            ArgumentLength length = other.Meaning.Length;
            if (length.Source != LengthSource.Field || length.Field != field.Name || !other.Meaning.IsPointer)
                continue;
            int elementSize = other.Meaning.ElementSize(abi);
            return (lengths.Of(length, elementSize), length.Unit, elementSize);
        }

        return null;
    }
}
