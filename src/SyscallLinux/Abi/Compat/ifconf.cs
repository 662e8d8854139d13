using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A list of network interfaces: <c>SIOCGIFCONF</c>, as i386 lays it out.</summary>
[CType("struct ifconf")]
public struct ifconf
{
    public int ifc_len;
    [CType("void *")] public uint ifc_buf;
}
