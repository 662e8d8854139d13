using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A socket's address of netlink: netlink(7).</summary>
[CType("struct sockaddr_nl")]
public struct sockaddr_nl
{
    [Value<AddressFamily>] public __kernel_sa_family_t nl_family;
    public ushort nl_pad;
    [Pid] public u32 nl_pid;

    /// <summary>A mask of bits.</summary>
    [Meaning(ArgumentKind.Number)] public u32 nl_groups;
}
