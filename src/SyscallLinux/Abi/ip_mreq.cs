using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A multicast group and an interface by its address.</summary>
[CType("struct ip_mreq")]
public struct ip_mreq
{
    public in_addr imr_multiaddr;
    public in_addr imr_interface;
}
