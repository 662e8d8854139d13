using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A socket's address of the Internet, version 6: ipv6(7).</summary>
[CType("struct sockaddr_in6")]
public struct sockaddr_in6
{
    [Value<AddressFamily>] public ushort sin6_family;

    /// <summary>In network byte order.</summary>
    [Meaning(ArgumentKind.Port)] public __be16 sin6_port;

    public __be32 sin6_flowinfo;
    public in6_addr sin6_addr;
    public u32 sin6_scope_id;
}
