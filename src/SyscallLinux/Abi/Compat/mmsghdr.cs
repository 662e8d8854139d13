using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>One of several messages: sendmmsg(2), as i386 lays it out.</summary>
[CType("struct mmsghdr")]
public struct mmsghdr
{
    public msghdr msg_hdr;

    /// <summary>Bytes received or sent, written by the call.</summary>
    [Size] public uint msg_len;
}
