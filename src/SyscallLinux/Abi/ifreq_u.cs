using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What a request about a network interface sets or asks.</summary>
[CompatLayout<Compat.ifreq_u>]
[StructLayout(LayoutKind.Explicit)]
public unsafe struct ifreq_u
{
    [FieldOffset(0)] public sockaddr ifr_addr;
    [FieldOffset(0)] public short ifr_flags;
    [FieldOffset(0)] public int ifr_ifindex;
    [FieldOffset(0)] public int ifr_metric;
    [FieldOffset(0)] public int ifr_mtu;
    [FieldOffset(0), CType("char[16]")] public fixed byte ifr_newname[16];
    [FieldOffset(0)] public UserPtr ifr_data;
    [FieldOffset(0), CType("unsigned long[3]")] public fixed ulong ifr_map[3];
}
