using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>One of several messages: sendmmsg(2).</summary>
[CompatLayout<Compat.mmsghdr>]
[CType("struct mmsghdr")]
public struct mmsghdr
{
    public msghdr msg_hdr;

    /// <summary>Bytes received or sent, written by the call.</summary>
    [Size] public uint msg_len;
}
