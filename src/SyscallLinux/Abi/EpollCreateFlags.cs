using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Flags of a new epoll descriptor.</summary>
[Flags]
public enum EpollCreateFlags : uint
{
    EPOLL_CLOEXEC = 0x80000,
}
