using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A socket's address of the Internet, version 6: ipv6(7).</summary>
[CType("struct sockaddr_in6")]
public struct sockaddr_in6
{
    [Value<AddressFamily>] public ushort sin6_family;

    /// <summary>In network byte order.</summary>
    [CType("__be16"), Meaning(ArgumentKind.Port)] public ushort sin6_port;

    [CType("__be32")] public uint sin6_flowinfo;
    public in6_addr sin6_addr;
    [CType("u32")] public uint sin6_scope_id;
}
