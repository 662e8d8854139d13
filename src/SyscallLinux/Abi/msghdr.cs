using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A message with its address and control messages: sendmsg(2).</summary>
[CompatLayout<Compat.msghdr>]
[CType("struct user_msghdr")]
public struct msghdr
{
    [Meaning(ArgumentKind.SocketAddress), InOut(nameof(msg_namelen))] public UserPtr msg_name;
    [Size] public int msg_namelen;
    [Meaning(ArgumentKind.IoVectors), In(nameof(msg_iovlen))] public UserPtr<iovec> msg_iov;
    [CType("__kernel_size_t"), Meaning(ArgumentKind.Count)] public ulong msg_iovlen;
    [Meaning(ArgumentKind.ControlMessages), InOut(nameof(msg_controllen))] public UserPtr msg_control;
    [CType("__kernel_size_t"), Size] public ulong msg_controllen;
    [Flags<MsgFlags>] public uint msg_flags;
}
