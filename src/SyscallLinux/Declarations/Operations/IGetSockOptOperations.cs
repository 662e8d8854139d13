using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>getsockopt(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IGetSockOptOperations
{
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_DEBUG)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_REUSEADDR)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_DONTROUTE)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_BROADCAST)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_KEEPALIVE)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_OOBINLINE)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_NO_CHECK)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_REUSEPORT)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_PASSCRED)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_PASSSEC)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_TIMESTAMP_OLD)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_TIMESTAMPNS_OLD)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_TIMESTAMP_NEW)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_TIMESTAMPNS_NEW)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_RXQ_OVFL)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_WIFI_STATUS)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_NOFCS)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_LOCK_FILTER)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_SELECT_ERR_QUEUE)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_ZEROCOPY)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_PREFER_BUSY_POLL)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_RESERVE_MEM)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_RCVMARK)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_PASSPIDFD)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_PASSRIGHTS)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_SNDBUF)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_RCVBUF)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_SNDLOWAT)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_RCVLOWAT)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_PEEK_OFF)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_BUSY_POLL)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_BUSY_POLL_BUDGET)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_PRIORITY)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_MARK)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_INCOMING_CPU)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_ACCEPTCONN)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_ERROR)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_PEERPIDFD)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_TOS)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_TTL)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_MINTTL)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_MULTICAST_TTL)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_CHECKSUM)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_HDRINCL)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_ROUTER_ALERT)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_RECVOPTS)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_RETOPTS)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_PKTINFO)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_RECVERR)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_RECVTTL)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_RECVTOS)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_FREEBIND)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_TRANSPARENT)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_RECVORIGDSTADDR)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_NODEFRAG)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_BIND_ADDRESS_NO_PORT)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_RECVFRAGSIZE)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_MULTICAST_LOOP)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_MULTICAST_ALL)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_PASSSEC)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_MTU)]
    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_MTU_DISCOVER)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_NODELAY)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_CORK)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_QUICKACK)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_THIN_LINEAR_TIMEOUTS)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_FASTOPEN_CONNECT)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_FASTOPEN_NO_COOKIE)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_SAVE_SYN)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_INQ)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_MAXSEG)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_KEEPIDLE)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_KEEPINTVL)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_KEEPCNT)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_SYNCNT)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_LINGER2)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_DEFER_ACCEPT)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_WINDOW_CLAMP)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_USER_TIMEOUT)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_FASTOPEN)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_NOTSENT_LOWAT)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_TX_DELAY)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_TIMESTAMP)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_REPAIR)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_REPAIR_QUEUE)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_QUEUE_SEQ)]
    [Operation(SockoptLevel.SOL_UDP, SockoptUdp.UDP_CORK)]
    [Operation(SockoptLevel.SOL_UDP, SockoptUdp.UDP_GRO)]
    [Operation(SockoptLevel.SOL_UDP, SockoptUdp.UDP_NO_CHECK6_TX)]
    [Operation(SockoptLevel.SOL_UDP, SockoptUdp.UDP_NO_CHECK6_RX)]
    [Operation(SockoptLevel.SOL_UDP, SockoptUdp.UDP_SEGMENT)]
    [Operation(SockoptLevel.SOL_UDP, SockoptUdp.UDP_ENCAP)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_V6ONLY)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_RECVPKTINFO)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_RECVHOPLIMIT)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_RECVTCLASS)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_RECVERR)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_MULTICAST_LOOP)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_AUTOFLOWLABEL)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_DONTFRAG)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_FREEBIND)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_TRANSPARENT)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_RECVORIGDSTADDR)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_RECVRTHDR)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_RECVHOPOPTS)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_RECVDSTOPTS)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_RECVPATHMTU)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_FLOWINFO_SEND)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_UNICAST_HOPS)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_MULTICAST_HOPS)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_MTU)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_MTU_DISCOVER)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_TCLASS)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_MINHOPCOUNT)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_CHECKSUM)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_MULTICAST_IF)]
    [Operation(SockoptLevel.SOL_IPV6, SockoptIpv6.IPV6_ADDR_PREFERENCES)]
    [Operation(SockoptLevel.SOL_NETLINK, SockoptNetlink.NETLINK_PKTINFO)]
    [Operation(SockoptLevel.SOL_NETLINK, SockoptNetlink.NETLINK_BROADCAST_ERROR)]
    [Operation(SockoptLevel.SOL_NETLINK, SockoptNetlink.NETLINK_NO_ENOBUFS)]
    [Operation(SockoptLevel.SOL_NETLINK, SockoptNetlink.NETLINK_LISTEN_ALL_NSID)]
    [Operation(SockoptLevel.SOL_NETLINK, SockoptNetlink.NETLINK_CAP_ACK)]
    [Operation(SockoptLevel.SOL_NETLINK, SockoptNetlink.NETLINK_EXT_ACK)]
    [Operation(SockoptLevel.SOL_NETLINK, SockoptNetlink.NETLINK_GET_STRICT_CHK)]
    [Operation(SockoptLevel.SOL_PACKET, SockoptPacket.PACKET_AUXDATA)]
    [Operation(SockoptLevel.SOL_PACKET, SockoptPacket.PACKET_ORIGDEV)]
    [Operation(SockoptLevel.SOL_PACKET, SockoptPacket.PACKET_LOSS)]
    [Operation(SockoptLevel.SOL_PACKET, SockoptPacket.PACKET_QDISC_BYPASS)]
    [Operation(SockoptLevel.SOL_PACKET, SockoptPacket.PACKET_IGNORE_OUTGOING)]
    [return: Meaning(ArgumentKind.Zero)]
    long SO_DEBUG(
        [Meaning(ArgumentKind.Pointer), Out(LengthAt = "optlen", Unit = LengthUnit.Bytes, FilledAt = "optlen")] UserPtr<int> optval);

    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_TYPE)]
    [return: Meaning(ArgumentKind.Zero)]
    long SO_TYPE(
        [Meaning(ArgumentKind.Pointer), Out(LengthAt = "optlen", Unit = LengthUnit.Bytes, FilledAt = "optlen"), Value<SocketType>] UserPtr<int> optval);

    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_DOMAIN)]
    [return: Meaning(ArgumentKind.Zero)]
    long SO_DOMAIN(
        [Meaning(ArgumentKind.Pointer), Out(LengthAt = "optlen", Unit = LengthUnit.Bytes, FilledAt = "optlen"), Value<AddressFamily>] UserPtr<int> optval);

    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_PROTOCOL)]
    [return: Meaning(ArgumentKind.Zero)]
    long SO_PROTOCOL(
        [Meaning(ArgumentKind.Pointer), Out(LengthAt = "optlen", Unit = LengthUnit.Bytes, FilledAt = "optlen"), Value<IpProtocol>] UserPtr<int> optval);

    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_LINGER)]
    [return: Meaning(ArgumentKind.Zero)]
    long SO_LINGER([Out(LengthAt = "optlen", FilledAt = "optlen")] UserPtr<linger> optval);

    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_RCVTIMEO_OLD)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_SNDTIMEO_OLD)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_RCVTIMEO_NEW)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_SNDTIMEO_NEW)]
    [return: Meaning(ArgumentKind.Zero)]
    long SO_RCVTIMEO_OLD([Out(LengthAt = "optlen", FilledAt = "optlen")] UserPtr<timeval> optval);

    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_PEERCRED)]
    [return: Meaning(ArgumentKind.Zero)]
    long SO_PEERCRED([Out(LengthAt = "optlen", FilledAt = "optlen")] UserPtr<ucred> optval);

    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_PEERNAME)]
    [return: Meaning(ArgumentKind.Zero)]
    long SO_PEERNAME([Meaning(ArgumentKind.SocketAddress), Out(LengthAt = "optlen", FilledAt = "optlen")] UserPtr<sockaddr> optval);

    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_PEERSEC)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_BINDTODEVICE)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_CONGESTION)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_ULP)]
    [return: Meaning(ArgumentKind.Zero)]
    long SO_PEERSEC([CString, Out(LengthAt = "optlen", FilledAt = "optlen")] UserPtr<byte> optval);

    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_PEERGROUPS)]
    [return: Meaning(ArgumentKind.Zero)]
    long SO_PEERGROUPS([Out(LengthAt = "optlen", Unit = LengthUnit.Bytes, FilledAt = "optlen")] UserPtr<gid_t> optval);

    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_COOKIE)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_NETNS_COOKIE)]
    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_MAX_PACING_RATE)]
    [return: Meaning(ArgumentKind.Zero)]
    long SO_COOKIE(
        [Meaning(ArgumentKind.Pointer), Out(LengthAt = "optlen", Unit = LengthUnit.Bytes, FilledAt = "optlen")] UserPtr<u64> optval);

    [Operation(SockoptLevel.SOL_SOCKET, SockoptSocket.SO_MEMINFO)]
    [return: Meaning(ArgumentKind.Zero)]
    long SO_MEMINFO([Out(LengthAt = "optlen", Unit = LengthUnit.Bytes, FilledAt = "optlen")] UserPtr<u32> optval);

    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_MULTICAST_IF)]
    [return: Meaning(ArgumentKind.Zero)]
    long IP_MULTICAST_IF([Out(LengthAt = "optlen", FilledAt = "optlen")] UserPtr<ip_mreqn> optval);

    [Operation(SockoptLevel.SOL_IP, SockoptIp.IP_OPTIONS)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_SAVED_SYN)]
    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_CC_INFO)]
    [return: Meaning(ArgumentKind.Zero)]
    long IP_OPTIONS([Out(LengthAt = "optlen", FilledAt = "optlen")] UserPtr optval);

    [Operation(SockoptLevel.SOL_TCP, SockoptTcp.TCP_INFO)]
    [return: Meaning(ArgumentKind.Zero)]
    long TCP_INFO([Out(LengthAt = "optlen", FilledAt = "optlen")] UserPtr<tcp_info> optval);
}
