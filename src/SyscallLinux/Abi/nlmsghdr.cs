using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The head of a message: netlink(7).</summary>
[CType("struct nlmsghdr")]
public struct nlmsghdr
{
    public u32 nlmsg_len;
    public u16 nlmsg_type;
    public u16 nlmsg_flags;
    public u32 nlmsg_seq;
    public u32 nlmsg_pid;
}
