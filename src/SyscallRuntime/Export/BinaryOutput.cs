using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;

namespace SyscallKit.Export;

/// <summary>Writes little-endian integers and Latin-1 text one after the other, and knows how far it is.</summary>
internal sealed class BinaryOutput(Stream stream)
{
    /// <summary>How many bytes were written.</summary>
    public long Position { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        Position += bytes.Length;
    }

    public void Byte(byte value) => Write([value]);

    public void UInt16(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        Write(bytes);
    }

    public void UInt32(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)value);
        Write(bytes);
    }

    public void UInt64(ulong value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        Write(bytes);
    }

    public void UInt64(long value) => UInt64((ulong)value);

    /// <summary>Text, without an end.</summary>
    public void Text(string text) => Write(Encoding.Latin1.GetBytes(text));

    /// <summary>Text and a NUL.</summary>
    public void CString(string text)
    {
        Text(text);
        Byte(0);
    }

    /// <summary>A 64-bit length and text.</summary>
    public void LongText(string text)
    {
        UInt64(text.Length);
        Text(text);
    }

    /// <summary>Zeros.</summary>
    public void Zeros(long count)
    {
        Span<byte> zeros = stackalloc byte[256];
        zeros.Clear();
        for (; count > 0; count -= zeros.Length)
            Write(zeros[..(int)Math.Min(count, zeros.Length)]);
    }
}
