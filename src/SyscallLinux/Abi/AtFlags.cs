using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How a path is followed from a directory descriptor.</summary>
[Flags]
public enum AtFlags : uint
{
    AT_SYMLINK_NOFOLLOW = 0x100,
    AT_SYMLINK_FOLLOW = 0x400,
    AT_NO_AUTOMOUNT = 0x800,
    AT_EMPTY_PATH = 0x1000,
    AT_RECURSIVE = 0x8000,
}
