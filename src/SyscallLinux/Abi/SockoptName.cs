using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The options of a socket by their level.</summary>
public enum SockoptName
{
    [Set<SockoptSocket>] SOL_SOCKET = 1,
    [Set<SockoptIp>] SOL_IP = 0,
    [Set<SockoptTcp>] SOL_TCP = 6,
    [Set<SockoptUdp>] SOL_UDP = 17,
    [Set<SockoptIpv6>] SOL_IPV6 = 41,
    [Set<SockoptNetlink>] SOL_NETLINK = 270,
    [Set<SockoptPacket>] SOL_PACKET = 263,
}
