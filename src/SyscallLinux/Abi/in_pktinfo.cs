using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Where a packet came from or goes to: <c>IP_PKTINFO</c>.</summary>
[CType("struct in_pktinfo")]
public struct in_pktinfo
{
    public int ipi_ifindex;
    public in_addr ipi_spec_dst;
    public in_addr ipi_addr;
}
