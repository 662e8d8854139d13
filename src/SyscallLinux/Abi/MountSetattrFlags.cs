using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Which mounts change their attributes.</summary>
[Flags]
public enum MountSetattrFlags : uint
{
    AT_SYMLINK_NOFOLLOW = 0x100,
    AT_NO_AUTOMOUNT = 0x800,
    AT_EMPTY_PATH = 0x1000,
    AT_RECURSIVE = 0x8000,
}
