using System;
using System.Buffers.Binary;
using System.Collections.Immutable;
using SyscallKit.Memory;
using SyscallKit.Metadata;

namespace SyscallKit.Decoding;

/// <summary>A caller's memory at one end of a call, read in pieces of bounded size.</summary>
/// <param name="memory">The memory; null if it is not known.</param>
/// <param name="abi">How wide its addresses are.</param>
internal sealed class CallMemory(IUserMemory? memory, SyscallAbi abi)
{
    /// <summary>How much is shown of a string, of bytes and of a list (strace's <c>-s</c>).</summary>
    public const int MaxShown = 32;

    /// <summary>The size of an address in bytes.</summary>
    public int PointerSize => abi.PointerSize();

    /// <summary>Whether anything is known of it.</summary>
    public bool IsKnown => memory is not null;

    /// <summary>Reads bytes.</summary>
    /// <returns>Whether all could be read.</returns>
    public bool TryRead(ulong address, Span<byte> destination) => Read(address, destination) == destination.Length;

    /// <summary>Reads a number of up to 8 bytes.</summary>
    public bool TryReadNumber(ulong address, int size, out ulong value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        bytes.Clear();
        bool isRead = TryRead(address, bytes[..size]);
        value = isRead ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : 0;
        return isRead;
    }

    /// <summary>Reads a string up to its NUL, and no more than is shown.</summary>
    /// <param name="address">Where it lies.</param>
    /// <param name="isPath">Whether it is shown as a path, whole.</param>
    /// <param name="size">The size of the buffer that it lies in.</param>
    /// <returns>Null if it can be read neither up to its end nor up to where it is cut.</returns>
    public DecodedBytes? String(ulong address, bool isPath, ulong size = ulong.MaxValue)
    {
        // A path without a NUL is shown but for its last byte, where that should be.
        int limit = isPath ? KernelConstants.PATH_MAX - 1 : MaxShown;
        Span<byte> bytes = stackalloc byte[limit + 1];
        bytes = bytes[..(int)Math.Min(size, (ulong)bytes.Length)];
        ReadOnlySpan<byte> read = bytes[..Read(address, bytes)];
        int end = read.IndexOf((byte)0);
        if (end >= 0)
            return new DecodedBytes([.. read[..end]], true, false);
        return read.Length == bytes.Length ? new DecodedBytes([.. read[..Math.Min(read.Length, limit)]], true, true) : null;
    }

    /// <summary>Reads a number of bytes, and no more than are shown.</summary>
    /// <returns>Null if those cannot be read.</returns>
    public DecodedBytes? Bytes(ulong address, ulong count)
    {
        // strace asks for one more than it shows, to see whether there is more.
        Span<byte> bytes = stackalloc byte[MaxShown + 1];
        bytes = bytes[..(int)Math.Min(count, (ulong)bytes.Length)];
        if (!TryRead(address, bytes))
            return null;
        ImmutableArray<byte> shown = [.. bytes[..Math.Min(bytes.Length, MaxShown)]];
        return new DecodedBytes(shown, false, count > MaxShown);
    }

    private int Read(ulong address, Span<byte> destination)
    {
        if (memory is null || destination.IsEmpty)
            return 0;
        return memory.Read(abi == SyscallAbi.Ia32 ? (uint)address : address, destination);
    }
}
