using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SyscallKit.Tracing.Events;

/// <summary>The number that a field of a record holds, as filters and histograms read it, from records of full length.</summary>
/// <remarks>Whole words are read as whole words were written (<see cref="EventRecordWriter"/>): anything else would wait for the store.</remarks>
internal readonly record struct FieldNumber
{
    // The word is a multiple of 8, since no field crosses one. Shifted up the number loses what lies above it, shifted down what lies below.
    private readonly byte _word;
    private readonly byte _above;
    private readonly byte _shift;
    private readonly bool _isSigned;

    /// <summary>The number of a field.</summary>
    /// <param name="field">The field: 1, 2, 4 or 8 bytes.</param>
    /// <param name="isSigned">Whether the sign goes with it.</param>
    public FieldNumber(EventField field, bool isSigned)
    {
        _word = (byte)(field.Offset & ~7);
        _above = (byte)(64 - 8 * (field.Offset % 8 + field.Size));
        _shift = (byte)(64 - 8 * field.Size);
        _isSigned = isSigned;
    }

    /// <summary>The number of a record.</summary>
    /// <param name="record">Where the record begins.</param>
    /// <returns>The number in 64 bits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Read(ref byte record)
    {
        ulong bits = Unsafe.ReadUnaligned<ulong>(ref Unsafe.AddByteOffset(ref record, _word));
        return Cut(BitConverter.IsLittleEndian ? bits : BinaryPrimitives.ReverseEndianness(bits), _above);
    }

    /// <summary>A number as the field would hold it, cut to its width.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The number in 64 bits.</returns>
    public ulong Cut(ulong value) => Cut(value, _shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Cut(ulong bits, byte above) => _isSigned ? (ulong)((long)(bits << above) >> _shift) : bits << above >> _shift;
}
