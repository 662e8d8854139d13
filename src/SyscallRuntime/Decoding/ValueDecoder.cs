using System;
using System.Collections.Immutable;
using System.Linq;
using SyscallKit.Declaring;
using SyscallKit.Memory;
using SyscallKit.Metadata;

namespace SyscallKit.Decoding;

/// <summary>Decodes arguments and fields by their meanings, from the memory of one call.</summary>
/// <remarks>What it reads is bounded: so many bytes of a string or structure, items of a list, pointers behind pointers, and values in all.</remarks>
/// <param name="call">The call.</param>
/// <param name="atEntry">Its memory at entry.</param>
/// <param name="atExit">Its memory at exit.</param>
internal sealed class ValueDecoder(ObservedCall call, CallMemory atEntry, CallMemory atExit)
{
    /// <summary>How many pointers and structures may lead to what is shown.</summary>
    public const int MaxDepth = 4;

    private const int MaxValues = 1024;

    private readonly long _result = call.Result ?? 0;
    private readonly bool _hasSucceeded = call.Result is { } result && !Errno.TryFromResult(result, out _);
    private StructDecoder? _structDecoder;
    private int _values;

    /// <summary>Whether so many fields and items are shown that there shall be no more.</summary>
    public bool IsFull => _values >= MaxValues;

    /// <summary>Decodes a value.</summary>
    /// <param name="meaning">What it is.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type.</param>
    /// <param name="frame">Where it is.</param>
    public DecodedValue Decode(ArgumentMeaning meaning, ulong value, CType type, DecodeFrame frame)
    {
        if (!meaning.IsPointer)
            return ScalarDecoder.Decode(meaning, SetOf(meaning, frame.Lengths), value, type);
        if (value == 0)
            return new DecodedNull();
        bool isUnwritten = !_hasSucceeded && (meaning.Direction == Direction.Out || meaning is { Direction: Direction.InOut, Kind: ArgumentKind.Struct });
        if (isUnwritten || meaning.IsByAddress || frame.Depth >= MaxDepth || IsFull)
            return new DecodedAddress(value);
        CallMemory memory = MemoryOf(meaning.Direction);
        DecodeFrame inner = meaning.Data == Direction.None ? frame : frame with { Data = meaning.Data };
        return Pointed(meaning, value, memory, inner) ?? new DecodedAddress(value, IsUnreadable: memory.IsKnown);
    }

    /// <summary>Counts a field or an item that is to be shown.</summary>
    /// <returns>False if there shall be no more.</returns>
    public bool Take()
    {
        if (IsFull)
            return false;
        _values++;
        return true;
    }

    private StructDecoder Structs => _structDecoder ??= new StructDecoder(this, call.Abi);

    private CallMemory MemoryOf(Direction direction) => direction is Direction.Out or Direction.InOut && _hasSucceeded ? atExit : atEntry;

    private DecodedValue? Pointed(ArgumentMeaning meaning, ulong address, CallMemory memory, DecodeFrame frame)
    {
        int elementSize = meaning.ElementSize(call.Abi);
        ulong bytes = BytesOf(meaning, elementSize, frame.Lengths);
        ulong count = elementSize == 0 ? 0 : bytes / (ulong)elementSize;
        switch (meaning.Kind)
        {
            case ArgumentKind.Path:
                return memory.String(address, isPath: frame.Depth == 0, bytes);
            case ArgumentKind.String:
                return memory.String(address, isPath: false, bytes);
            case ArgumentKind.Strings:
                return List(address, ulong.MaxValue, memory.PointerSize, memory, (place, memory) => Text(place, memory));
            case ArgumentKind.Buffer or ArgumentKind.ControlMessages:
                return memory.Bytes(address, bytes);
            case ArgumentKind.Struct when meaning.Struct is { } structure:
                return Structs.Decode(structure, address, SizeOf(meaning, structure, address, memory, frame.Lengths), memory, frame);
            case ArgumentKind.Structs or ArgumentKind.Array when meaning.Struct is { } structure:
                int size = structure.SizeOf(call.Abi);
                return List(address, bytes / (ulong)Math.Max(size, 1), size, memory, (place, memory) => Structs.Decode(structure, place, (ulong)size, memory, frame));
            case ArgumentKind.Pointer when meaning.Struct is null:
                return Scalar(meaning, address, elementSize, memory, frame);
            case ArgumentKind.Array:
                return List(address, count, elementSize, memory, (place, memory) => Element(meaning, place, elementSize, memory, frame));
            case ArgumentKind.Pointers:
                return List(
                    address, count, memory.PointerSize, memory, (place, memory) => memory.TryReadNumber(place, memory.PointerSize, out ulong item) ? ScalarDecoder.Address(item) : null);
            case ArgumentKind.IoVectors:
                return Vectors(meaning, address, memory, frame);
            case ArgumentKind.SocketAddress:
                return SocketAddresses.Decode(SetOf(meaning, frame.Lengths), address, bytes, memory);
            case ArgumentKind.SignalSet:
                return bytes == sizeof(ulong) && memory.TryReadNumber(address, sizeof(ulong), out ulong mask) ? BitSets.Signals(mask) : null;
            case ArgumentKind.FdSet:
                return BitSets.Read(address, bytes, frame.Lengths.Of(meaning.Length) ?? 0, atEntry);
            case ArgumentKind.CpuMask:
                return BitSets.Read(address, bytes, bytes * 8, memory);
            case ArgumentKind.NodeMask:
                return List(
                    address, bytes / sizeof(ulong), sizeof(ulong), memory, (place, memory) => memory.TryReadNumber(place, sizeof(ulong), out ulong word) ? new DecodedNumber(word, NumberForm.Hexadecimal) : null);
            default:
                return new DecodedAddress(address);
        }
    }

    // A list of what lies in a row; what cannot be read ends it, and if that is the first, there is none.
    private DecodedList? List(ulong address, ulong count, int size, CallMemory memory, Func<ulong, CallMemory, DecodedValue?> item)
    {
        ImmutableArray<DecodedValue>.Builder items = ImmutableArray.CreateBuilder<DecodedValue>();
        while ((ulong)items.Count < Math.Min(count, CallMemory.MaxShown) && Take())
        {
            ulong place = address + (ulong)items.Count * (ulong)size;
            if (item(place, memory) is not { } value)
                return items.Count == 0 ? null : new DecodedList(items.ToImmutable(), IsCut: true);

            // The null at the end of a list without a length.
            if (count == ulong.MaxValue && value is DecodedNull)
                return new DecodedList(items.ToImmutable());
            items.Add(value);
        }

        return new DecodedList(items.ToImmutable(), IsCut: count > (ulong)items.Count);
    }

    private static DecodedValue? Text(ulong place, CallMemory memory)
    {
        if (!memory.TryReadNumber(place, memory.PointerSize, out ulong address))
            return null;
        return address == 0 ? new DecodedNull() : memory.String(address, isPath: false) ?? (DecodedValue)new DecodedAddress(address, IsUnreadable: true);
    }

    // One number, in brackets; with what it was before, where the call changed it.
    private DecodedList? Scalar(ArgumentMeaning meaning, ulong address, int size, CallMemory memory, DecodeFrame frame)
    {
        if (Element(meaning, address, size, memory, frame) is not { } value)
            return null;
        DecodedValue? before = meaning.Direction == Direction.InOut ? Element(meaning, address, size, atEntry, frame) : null;
        return new DecodedList([before is null || before == value ? value : new DecodedChange(before, value)]);
    }

    private static DecodedValue? Element(ArgumentMeaning meaning, ulong place, int size, CallMemory memory, DecodeFrame frame)
    {
        if (size is not (> 0 and <= sizeof(ulong)) || !memory.TryReadNumber(place, size, out ulong value))
            return null;
        CType type = CType.Of(meaning.Target);
        if (type.IsPointer)
            return ScalarDecoder.Address(value);
        ValueSet? set = SetOf(meaning, frame.Lengths);
        ArgumentMeaning number = new(set is null ? ArgumentKind.Number : set.Style == SetStyle.Values ? ArgumentKind.Value : ArgumentKind.Flags);
        return ScalarDecoder.Decode(number, set, value, type with { Bits = 8 * size });
    }

    private DecodedList? Vectors(ArgumentMeaning meaning, ulong address, CallMemory memory, DecodeFrame frame)
    {
        int width = memory.PointerSize;
        ulong count = BytesOf(meaning, 2 * width, frame.Lengths, isWhole: true) / (ulong)(2 * width);
        // Of what was written into them in all, each takes its part in turn.
        ulong left = frame.Data == Direction.Out ? (ulong)Math.Max(_result, 0) : ulong.MaxValue;
        return List(address, count, 2 * width, memory, (place, memory) =>
        {
            if (!memory.TryReadNumber(place, width, out ulong start) || !memory.TryReadNumber(place + (ulong)width, width, out ulong length))
                return null;
            ulong valid = Math.Min(length, left);
            left -= valid;
            bool isShown = frame.Data is Direction.In or Direction.InOut || (frame.Data == Direction.Out && _hasSucceeded);
            DecodedValue data = start == 0 ? new DecodedNull()
                : isShown && MemoryOf(frame.Data).Bytes(start, valid) is { } bytes ? bytes
                : new DecodedAddress(start, IsUnreadable: isShown);
            return new DecodedStruct("iovec", [new DecodedField("iov_base", data), new DecodedField("iov_len", new DecodedNumber(length, NumberForm.Unsigned))]);
        });
    }

    // How many bytes are there, and valid: the greatest number where nothing says it.
    private ulong BytesOf(ArgumentMeaning meaning, int elementSize, LengthScope lengths, bool isWhole = false)
    {
        if (meaning.Length.Source == LengthSource.None)
            return meaning.Kind is ArgumentKind.Path or ArgumentKind.String ? ulong.MaxValue : (ulong)elementSize;
        ulong length = lengths.Of(meaning.Length) ?? 0;
        if (meaning.Direction is Direction.Out or Direction.InOut && _hasSucceeded && !isWhole)
            length = Math.Min(length, lengths.Of(meaning.Filled, _result));
        ulong size = (ulong)Math.Max(elementSize, 1);
        return meaning.Length.Unit switch
        {
            LengthUnit.Elements => length > ulong.MaxValue / size ? ulong.MaxValue : length * size,
            LengthUnit.Bits => length / 8 + (length % 8 != 0 ? 1UL : 0),
            LengthUnit.Pages => length / PagedMemory.PageSize + (length % PagedMemory.PageSize != 0 ? 1UL : 0),
            _ => length,
        };
    }

    // A structure's size: what its length says, or its own.
    private ulong SizeOf(ArgumentMeaning meaning, StructMeaning structure, ulong address, CallMemory memory, LengthScope lengths)
    {
        StructMeaning own = structure.Of(call.Abi);
        ulong size = meaning.Length.Source is LengthSource.Argument or LengthSource.PointedBy or LengthSource.Fixed ? BytesOf(meaning, structure.SizeOf(call.Abi), lengths) : (ulong)structure.SizeOf(call.Abi);
        if (meaning.Length.Source == LengthSource.Field
            && own.Fields.FirstOrDefault(field => field.Name == meaning.Length.Field) is { Size: > 0 and <= sizeof(ulong) } field
            && memory.TryReadNumber(address + (ulong)field.Offset, field.Size, out ulong said)
            && said > 0)
        {
            size = Math.Min(said, size);
        }

        return size;
    }

    // The names: those of the set, or of the one that another argument chooses.
    private static ValueSet? SetOf(ArgumentMeaning meaning, LengthScope lengths)
    {
        if (meaning.Set is not { IsChoice: true } set || meaning.Selector < 0)
            return meaning.Set;
        return lengths.Of(new ArgumentLength(LengthSource.Argument, meaning.Selector)) is { } choice ? set.ChosenBy(choice) : null;
    }
}
