using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>An address of the Internet, version 6.</summary>
[CType("struct in6_addr")]
public struct in6_addr
{
    public in6_addr_in6_u in6_u;
}
