using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How a file system is picked for a change.</summary>
[Flags]
public enum FspickFlags : uint
{
    FSPICK_CLOEXEC = 0x1,
    FSPICK_SYMLINK_NOFOLLOW = 0x2,
    FSPICK_NO_AUTOMOUNT = 0x4,
    FSPICK_EMPTY_PATH = 0x8,
}
