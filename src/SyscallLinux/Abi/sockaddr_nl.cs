using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A socket's address of netlink: netlink(7).</summary>
[CType("struct sockaddr_nl")]
public struct sockaddr_nl
{
    [CType("__kernel_sa_family_t"), Value<AddressFamily>] public ushort nl_family;
    public ushort nl_pad;
    [CType("u32"), Pid] public uint nl_pid;

    /// <summary>A mask of bits.</summary>
    [CType("u32"), Meaning(ArgumentKind.Number)] public uint nl_groups;
}
