using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How a file system is unmounted.</summary>
[Flags]
public enum UmountFlags : uint
{
    MNT_FORCE = 0x1,
    MNT_DETACH = 0x2,
    MNT_EXPIRE = 0x4,
    UMOUNT_NOFOLLOW = 0x8,
}
