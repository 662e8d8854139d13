using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Attributes of a mount.</summary>
[Flags]
public enum MountAttrFlags : uint
{
    [MaskedBy(0x70)] MOUNT_ATTR_RELATIME = 0,
    [MaskedBy(0x70)] MOUNT_ATTR_NOATIME = 0x10,
    [MaskedBy(0x70)] MOUNT_ATTR_STRICTATIME = 0x20,

    MOUNT_ATTR_RDONLY = 0x1,
    MOUNT_ATTR_NOSUID = 0x2,
    MOUNT_ATTR_NODEV = 0x4,
    MOUNT_ATTR_NOEXEC = 0x8,
    MOUNT_ATTR_NODIRATIME = 0x80,
    MOUNT_ATTR_NOSYMFOLLOW = 0x200000,
    MOUNT_ATTR_IDMAP = 0x100000,
}
