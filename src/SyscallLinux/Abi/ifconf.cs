using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A list of network interfaces: <c>SIOCGIFCONF</c>.</summary>
[CompatLayout<Compat.ifconf>]
[CType("struct ifconf")]
public struct ifconf
{
    public int ifc_len;
    public UserPtr ifc_buf;
}
