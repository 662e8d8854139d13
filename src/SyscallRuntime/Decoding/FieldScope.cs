using System;
using System.Buffers.Binary;
using System.Linq;
using SyscallKit.Metadata;

namespace SyscallKit.Decoding;

/// <summary>The fields of a structure as it was read.</summary>
internal sealed class FieldScope(StructMeaning structure, ReadOnlyMemory<byte> bytes) : LengthScope
{
    /// <summary>The number in a field; that of a bit-field alone.</summary>
    public ulong Value(FieldMeaning field)
    {
        ulong value = Number(bytes.Span.Slice(field.Offset, field.Size)) >> field.FirstBit;
        return field.Bits > 0 ? value & BitMask.Of(field.Bits) : value;
    }

    /// <summary>A number as it lies in memory: its lowest 8 bytes.</summary>
    public static ulong Number(ReadOnlySpan<byte> bytes)
    {
        Span<byte> number = stackalloc byte[sizeof(ulong)];
        number.Clear();
        bytes[..Math.Min(bytes.Length, sizeof(ulong))].CopyTo(number);
        return BinaryPrimitives.ReadUInt64LittleEndian(number);
    }

    protected override ulong? Argument(int index) => null;

    protected override ulong? Pointed(int index, bool isAtExit) => null;

    protected override ulong? Field(string name) =>
        structure.Fields.FirstOrDefault(field => field.Name == name) is { } found && found.LiesIn(bytes.Length) ? Value(found) : null;
}
