using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>An address of the Internet, version 4.</summary>
[CType("struct in_addr")]
public struct in_addr
{
    /// <summary>In network byte order.</summary>
    [Meaning(ArgumentKind.Ipv4)] public __be32 s_addr;
}
