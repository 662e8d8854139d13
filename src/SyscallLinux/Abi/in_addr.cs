using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>An address of the Internet, version 4.</summary>
[CType("struct in_addr")]
public struct in_addr
{
    /// <summary>In network byte order.</summary>
    [CType("__be32"), Meaning(ArgumentKind.Ipv4)] public uint s_addr;
}
