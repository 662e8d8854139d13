using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A request about a network interface: netdevice(7).</summary>
[CompatLayout<Compat.ifreq>]
[CType("struct ifreq")]
public unsafe struct ifreq
{
    [CType("char[16]")] public fixed byte ifr_name[16];
    public ifreq_u u;
}
