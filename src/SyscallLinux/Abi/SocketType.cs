using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>How a socket carries data, and flags of the new descriptor.</summary>
[Flags]
public enum SocketType : uint
{
    [MaskedBy(0xf)] SOCK_STREAM = 0x1,
    [MaskedBy(0xf)] SOCK_DGRAM = 0x2,
    [MaskedBy(0xf)] SOCK_RAW = 0x3,
    [MaskedBy(0xf)] SOCK_RDM = 0x4,
    [MaskedBy(0xf)] SOCK_SEQPACKET = 0x5,
    [MaskedBy(0xf)] SOCK_DCCP = 0x6,
    [MaskedBy(0xf)] SOCK_PACKET = 0xa,

    SOCK_CLOEXEC = 0x80000,
    SOCK_NONBLOCK = 0x800,
}
