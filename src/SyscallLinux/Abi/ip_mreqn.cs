using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A multicast group and an interface by its index.</summary>
[CType("struct ip_mreqn")]
public struct ip_mreqn
{
    public in_addr imr_multiaddr;
    public in_addr imr_address;
    public int imr_ifindex;
}
