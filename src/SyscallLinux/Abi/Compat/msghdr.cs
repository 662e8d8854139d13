using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A message with its address and control messages: sendmsg(2), as i386 lays it out.</summary>
[CType("struct user_msghdr")]
public struct msghdr
{
    [CType("void *"), Meaning(ArgumentKind.SocketAddress), InOut(nameof(msg_namelen))] public uint msg_name;
    [Size] public int msg_namelen;
    [CType("struct iovec *"), Meaning(ArgumentKind.IoVectors), In(nameof(msg_iovlen))] public uint msg_iov;
    [CType("__kernel_size_t"), Meaning(ArgumentKind.Count)] public uint msg_iovlen;
    [CType("void *"), Meaning(ArgumentKind.ControlMessages), InOut(nameof(msg_controllen))] public uint msg_control;
    [CType("__kernel_size_t"), Size] public uint msg_controllen;
    [Flags<MsgFlags>] public uint msg_flags;
}
