using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The head of a message: netlink(7).</summary>
[CType("struct nlmsghdr")]
public struct nlmsghdr
{
    [CType("u32")] public uint nlmsg_len;
    [CType("u16")] public ushort nlmsg_type;
    [CType("u16")] public ushort nlmsg_flags;
    [CType("u32")] public uint nlmsg_seq;
    [CType("u32")] public uint nlmsg_pid;
}
