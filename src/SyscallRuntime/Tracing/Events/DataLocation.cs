using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SyscallKit.Tracing.Events;

/// <summary>
/// Where in a record lies what an argument points to: the word of a <c>__data_loc</c> field, the offset in its lower half and the length in the
/// upper one (<c>__dynamic_array</c>, include/trace/stages/stage5_get_offsets.h).
/// </summary>
/// <param name="Offset">Where it begins, from the start of the record.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct DataLocation(ushort Offset, ushort Length)
{
    /// <summary>The length of the word.</summary>
    public const int Size = sizeof(uint);

    private const int LengthShift = 16;

    /// <summary>Reads the word.</summary>
    /// <param name="word">The bytes that begin with it.</param>
    public static DataLocation Read(ReadOnlySpan<byte> word) => Of(BinaryPrimitives.ReadUInt32LittleEndian(word));

    /// <summary>Reads the word of a record of full length.</summary>
    /// <param name="record">Where the record begins.</param>
    /// <param name="at">Where the word lies in it.</param>
    public static DataLocation Read(ref byte record, int at)
    {
        uint word = Unsafe.ReadUnaligned<uint>(ref Unsafe.AddByteOffset(ref record, at));
        return Of(BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word));
    }

    /// <summary>Writes the word.</summary>
    /// <param name="word">Where to.</param>
    public void Write(Span<byte> word) => BinaryPrimitives.WriteUInt32LittleEndian(word, Offset | (uint)Length << LengthShift);

    /// <summary>The data; what would lie outside the record is not there.</summary>
    /// <param name="record">The record: any bytes.</param>
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> record) => Offset >= record.Length ? [] : record.Slice(Offset, Math.Min(Length, record.Length - Offset));

    /// <summary>The data; what would lie outside the record is not there.</summary>
    /// <param name="record">Where the record begins.</param>
    /// <param name="size">Its length.</param>
    public ReadOnlySpan<byte> In(ref byte record, int size) => In(MemoryMarshal.CreateReadOnlySpan(ref record, size));

    private static DataLocation Of(uint word) => new((ushort)word, (ushort)(word >> LengthShift));
}
