using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How a mount is moved.</summary>
[Flags]
public enum MoveMountFlags : uint
{
    MOVE_MOUNT_F_SYMLINKS = 0x1,
    MOVE_MOUNT_F_AUTOMOUNTS = 0x2,
    MOVE_MOUNT_F_EMPTY_PATH = 0x4,
    MOVE_MOUNT_T_SYMLINKS = 0x10,
    MOVE_MOUNT_T_AUTOMOUNTS = 0x20,
    MOVE_MOUNT_T_EMPTY_PATH = 0x40,
    MOVE_MOUNT_SET_GROUP = 0x100,
    MOVE_MOUNT_BENEATH = 0x200,
}
