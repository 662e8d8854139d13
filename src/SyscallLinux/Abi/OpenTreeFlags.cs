using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How a mount is picked.</summary>
[Flags]
public enum OpenTreeFlags : uint
{
    OPEN_TREE_CLONE = 0x1,
    OPEN_TREE_NAMESPACE = 0x2,
    OPEN_TREE_CLOEXEC = 0x80000,
    AT_SYMLINK_NOFOLLOW = 0x100,
    AT_NO_AUTOMOUNT = 0x800,
    AT_EMPTY_PATH = 0x1000,
    AT_RECURSIVE = 0x8000,
}
