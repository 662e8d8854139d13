using System;
using System.Buffers.Binary;
using System.Collections.Immutable;

namespace SyscallKit.Seccomp;

/// <summary>An instruction of classic BPF: Linux's <c>struct sock_filter</c> (include/uapi/linux/filter.h). Any value is one; whether a filter may have it is checked later.</summary>
/// <param name="Code">The operation.</param>
/// <param name="Jt">How many instructions a jump skips if its comparison holds.</param>
/// <param name="Jf">How many it skips if not.</param>
/// <param name="K">The operand.</param>
public readonly record struct SockFilter(ushort Code, byte Jt, byte Jf, uint K)
{
    /// <summary>The size of an instruction in memory, in bytes.</summary>
    public const int Size = 8;

    /// <summary>The most instructions that a filter may have: <c>BPF_MAXINSNS</c>.</summary>
    public const int MaxCount = 4096;

    /// <summary>Reads a program as it lies in a guest's memory: 8 bytes an instruction, little endian.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="program">The instructions, unchecked.</param>
    /// <returns>False if the last instruction is not whole.</returns>
    public static bool TryReadAll(ReadOnlySpan<byte> bytes, out ImmutableArray<SockFilter> program)
    {
        program = [];
        if (bytes.Length % Size != 0)
            return false;
        ImmutableArray<SockFilter>.Builder read = ImmutableArray.CreateBuilder<SockFilter>(bytes.Length / Size);
        for (; !bytes.IsEmpty; bytes = bytes[Size..])
        {
            read.Add(new SockFilter(
                BinaryPrimitives.ReadUInt16LittleEndian(bytes), bytes[2], bytes[3], BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..])));
        }

        program = read.MoveToImmutable();
        return true;
    }

    /// <summary>Writes the instruction as it lies in a guest's memory.</summary>
    /// <param name="destination">Where to: 8 bytes or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is shorter.</exception>
    public void Write(Span<byte> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(destination.Length, Size);
        BinaryPrimitives.WriteUInt16LittleEndian(destination, Code);
        destination[2] = Jt;
        destination[3] = Jf;
        BinaryPrimitives.WriteUInt32LittleEndian(destination[4..], K);
    }
}
