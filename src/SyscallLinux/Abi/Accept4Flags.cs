using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Flags of an accepted descriptor.</summary>
[Flags]
public enum Accept4Flags : uint
{
    SOCK_CLOEXEC = 0x80000,
    SOCK_NONBLOCK = 0x800,
}
