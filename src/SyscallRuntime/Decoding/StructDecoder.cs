using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.Metadata;

namespace SyscallKit.Decoding;

/// <summary>Decodes structures, field by field.</summary>
/// <param name="values">What decodes a field's value.</param>
/// <param name="abi">Whose layout it is.</param>
internal sealed class StructDecoder(ValueDecoder values, SyscallAbi abi)
{
    private const int MaxSize = 4096;
    private const int MaxFields = 64;
    private const int MaxText = 256;

    /// <summary>Decodes a structure in memory.</summary>
    /// <param name="structure">The structure.</param>
    /// <param name="address">Where it lies.</param>
    /// <param name="size">How many bytes of it are there.</param>
    /// <param name="memory">The memory.</param>
    /// <param name="frame">Where the pointer to it is.</param>
    /// <returns>Null if it cannot be read, or ends within a field.</returns>
    public DecodedStruct? Decode(StructMeaning structure, ulong address, ulong size, CallMemory memory, DecodeFrame frame)
    {
        StructMeaning own = structure.Of(abi);
        byte[] bytes = new byte[(int)Math.Min(size, (ulong)Math.Clamp(own.Size, 0, MaxSize))];
        if (!memory.TryRead(address, bytes))
            return null;

        // A size that ends within a field is none that the call can mean.
        return own.Size <= MaxSize && own.Fields.Any(field => field.Offset < bytes.Length && !field.LiesIn(bytes.Length)) ? null : Fields(own, bytes, frame);
    }

    private DecodedStruct Fields(StructMeaning structure, ReadOnlyMemory<byte> bytes, DecodeFrame frame)
    {
        FieldScope scope = new(structure, bytes);
        ImmutableArray<DecodedField>.Builder fields = ImmutableArray.CreateBuilder<DecodedField>();
        bool isCut = false;
        foreach (FieldMeaning field in structure.Fields)
        {
            // Of a structure that grows a caller may have less (copy_struct_from_user, include/linux/uaccess.h).
            if (field.Meaning.Kind == ArgumentKind.Unused || !field.LiesIn(bytes.Length))
                continue;
            ReadOnlyMemory<byte> place = bytes.Slice(field.Offset, field.Size);

            // A name that C reserves is room for later, and says something only where it is not 0.
            if (field.Name.StartsWith("__", StringComparison.Ordinal) && !place.Span.ContainsAnyExcept((byte)0))
                continue;
            isCut = fields.Count == MaxFields || !values.Take();
            if (isCut)
                break;
            fields.Add(new DecodedField(field.Name, Field(field, place, scope, frame.Into(scope))));
        }

        return new DecodedStruct(structure.Name, fields.ToImmutable(), isCut);
    }

    private DecodedValue Field(FieldMeaning field, ReadOnlyMemory<byte> bytes, FieldScope scope, DecodeFrame frame)
    {
        ArgumentMeaning meaning = field.Meaning;
        if (!meaning.IsPointer && meaning.Struct is { } inner && frame.Depth < ValueDecoder.MaxDepth)
            return Inner(inner.Of(abi), bytes, frame);
        if (!meaning.IsPointer && meaning.Kind == ArgumentKind.SignalSet && field.Size == sizeof(ulong))
            return BitSets.Signals(scope.Value(field));
        int bracket = field.CType.IndexOf('[', StringComparison.Ordinal);
        if (bracket > 0)
            return Row(field, field.CType[..bracket].TrimEnd(), bytes, frame);
        CType type = CType.Of(field.CType);
        int bits = field.Bits > 0 ? field.Bits : 8 * Math.Min(field.Size, sizeof(ulong));
        return values.Decode(meaning, scope.Value(field), type with { Bits = type.IsPointer ? 0 : bits }, frame);
    }

    // A structure in a structure, or several in a row.
    private DecodedValue Inner(StructMeaning structure, ReadOnlyMemory<byte> bytes, DecodeFrame frame)
    {
        if (structure.Size <= 0 || bytes.Length < 2 * structure.Size)
            return Fields(structure, bytes, frame);
        return List(bytes.Length / structure.Size, i => Fields(structure, bytes.Slice(i * structure.Size, structure.Size), frame));
    }

    // "char[65]": text, or numbers.
    private DecodedValue Row(FieldMeaning field, string element, ReadOnlyMemory<byte> bytes, DecodeFrame frame)
    {
        bool isText = field.Meaning.Kind is ArgumentKind.String or ArgumentKind.Path;
        if (isText || element is "char" or "unsigned char")
        {
            int end = isText ? bytes.Span.IndexOf((byte)0) : -1;
            ReadOnlySpan<byte> shown = end < 0 ? bytes.Span : bytes.Span[..end];
            int limit = isText ? MaxText : CallMemory.MaxShown;
            return new DecodedBytes([.. shown[..Math.Min(shown.Length, limit)]], isText, shown.Length > limit);
        }

        int closing = field.CType.IndexOf(']', StringComparison.Ordinal);
        int bracket = field.CType.IndexOf('[', StringComparison.Ordinal);
        int count = closing > bracket && int.TryParse(field.CType.AsSpan(bracket + 1, closing - bracket - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : 0;
        int size = count > 0 ? bytes.Length / count : 0;
        if (size is not (1 or 2 or 4 or 8))
            return new DecodedBytes([.. bytes.Span[..Math.Min(bytes.Length, CallMemory.MaxShown)]], false, bytes.Length > CallMemory.MaxShown);
        CType type = CType.Of(element) with { Bits = 8 * size };
        ArgumentMeaning number = field.Meaning.Kind is ArgumentKind.Array or ArgumentKind.Unknown ? new ArgumentMeaning(ArgumentKind.Number) : field.Meaning;
        return List(count, i => values.Decode(number, FieldScope.Number(bytes.Span.Slice(i * size, size)), type, frame));
    }

    private DecodedList List(int count, Func<int, DecodedValue> item)
    {
        ImmutableArray<DecodedValue>.Builder items = ImmutableArray.CreateBuilder<DecodedValue>();
        while (items.Count < Math.Min(count, CallMemory.MaxShown) && values.Take())
            items.Add(item(items.Count));
        return new DecodedList(items.ToImmutable(), items.Count < count);
    }
}
