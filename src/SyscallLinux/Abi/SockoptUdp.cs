namespace SyscallKit.Linux.Abi;

/// <summary>Options of level <c>SOL_UDP</c>.</summary>
public enum SockoptUdp
{
    UDP_CORK = 1,
    UDP_ENCAP = 100,
    UDP_NO_CHECK6_TX = 101,
    UDP_NO_CHECK6_RX = 102,
    UDP_SEGMENT = 103,
    UDP_GRO = 104,
}
