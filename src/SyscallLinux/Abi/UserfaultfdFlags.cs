using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Flags of a new descriptor of page faults.</summary>
[Flags]
public enum UserfaultfdFlags : uint
{
    UFFD_USER_MODE_ONLY = 0x1,
    O_NONBLOCK = 0x800,
    O_CLOEXEC = 0x80000,
}
