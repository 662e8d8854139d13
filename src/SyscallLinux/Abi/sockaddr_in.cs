using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A socket's address of the Internet, version 4: ip(7).</summary>
[CType("struct sockaddr_in")]
public unsafe struct sockaddr_in
{
    [CType("__kernel_sa_family_t"), Value<AddressFamily>] public ushort sin_family;

    /// <summary>In network byte order.</summary>
    [CType("__be16"), Meaning(ArgumentKind.Port)] public ushort sin_port;

    public in_addr sin_addr;
    [CType("unsigned char[8]")] public fixed byte __pad[8];
}
