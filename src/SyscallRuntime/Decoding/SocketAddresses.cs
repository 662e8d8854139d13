using System;
using System.Buffers.Binary;
using System.Collections.Immutable;
using SyscallKit.Metadata;

namespace SyscallKit.Decoding;

/// <summary>Decodes the address of a socket: its family says what the rest is (include/linux/socket.h).</summary>
internal static class SocketAddresses
{
    private const ushort AF_UNIX = 1;
    private const ushort AF_INET = 2;
    private const ushort AF_INET6 = 10;

    // sizeof(struct sockaddr_storage) (include/uapi/linux/socket.h)
    private const int MaxSize = 128;

    /// <summary>Decodes.</summary>
    /// <param name="families">The names of families; null if nobody has declared them.</param>
    /// <param name="address">Where it lies.</param>
    /// <param name="size">How many bytes it has.</param>
    /// <param name="memory">The memory.</param>
    /// <returns>Null if it cannot be read, or has no family.</returns>
    public static DecodedStruct? Decode(ValueSet? families, ulong address, ulong size, CallMemory memory)
    {
        Span<byte> bytes = stackalloc byte[MaxSize];
        bytes = bytes[..(int)Math.Min(size, MaxSize)];
        if (bytes.Length < sizeof(ushort) || !memory.TryRead(address, bytes))
            return null;
        ushort family = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        ReadOnlySpan<byte> data = bytes[sizeof(ushort)..];
        DecodedField name = new("sa_family", Name(families, family));
        return new DecodedStruct("sockaddr", family switch
        {
            _ when data.IsEmpty => [name],
            AF_UNIX => [name, new DecodedField("sun_path", Path(data))],
            AF_INET when data.Length >= 14 => [name, Port("sin_port", data), new DecodedField("sin_addr", new DecodedNumber(BinaryPrimitives.ReadUInt32LittleEndian(data[2..]), NumberForm.Ipv4))],
            AF_INET6 when data.Length >= 22 => [name, Port("sin6_port", data), new DecodedField("sin6_addr", new DecodedBytes([.. data.Slice(6, 16)], false, false))],
            _ => [name, new DecodedField("sa_data", new DecodedBytes([.. data[..Math.Min(data.Length, CallMemory.MaxShown)]], false, data.Length > CallMemory.MaxShown))],
        });
    }

    private static DecodedName Name(ValueSet? families, ushort family)
    {
        DecodedName name = families is null ? new DecodedName(family, null, "AF_") : ValueNames.Name(families, family, 16);
        return name.Name is not null
            ? name
            : name with { Name = family switch { AF_UNIX => nameof(AF_UNIX), AF_INET => nameof(AF_INET), AF_INET6 => nameof(AF_INET6), _ => null } };
    }

    private static DecodedField Port(string name, ReadOnlySpan<byte> data) => new(name, new DecodedNumber(BinaryPrimitives.ReadUInt16LittleEndian(data), NumberForm.Port));

    // A NUL in front is a name outside the file system, which is as long as the address says.
    private static DecodedBytes Path(ReadOnlySpan<byte> data)
    {
        int end = data[0] == 0 ? -1 : data.IndexOf((byte)0);
        return new DecodedBytes([.. end < 0 ? data : data[..end]], data[0] != 0, false);
    }
}
