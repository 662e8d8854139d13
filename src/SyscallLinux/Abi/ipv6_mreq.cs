using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A multicast group of version 6 and an interface.</summary>
[CType("struct ipv6_mreq")]
public struct ipv6_mreq
{
    public in6_addr ipv6mr_multiaddr;
    public int ipv6mr_ifindex;
}
