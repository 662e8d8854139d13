using System;

namespace SyscallKit.Linux.Abi;

/// <summary>What landlock allows with ports.</summary>
[Flags]
public enum LandlockAccessNet : uint
{
    LANDLOCK_ACCESS_NET_BIND_TCP = 0x1,
    LANDLOCK_ACCESS_NET_CONNECT_TCP = 0x2,
    LANDLOCK_ACCESS_NET_BIND_UDP = 0x4,
    LANDLOCK_ACCESS_NET_CONNECT_SEND_UDP = 0x8,
}
