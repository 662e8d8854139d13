using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Flags of a new inotify descriptor.</summary>
[Flags]
public enum InotifyInitFlags : uint
{
    IN_NONBLOCK = 0x800,
    IN_CLOEXEC = 0x80000,
}
