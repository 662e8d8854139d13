using System;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What is marked, and how.</summary>
[Flags]
public enum FanotifyMarkFlags : uint
{
    [MaskedBy(0x110)] FAN_MARK_INODE = 0,
    [MaskedBy(0x110)] FAN_MARK_MOUNT = 0x10,
    [MaskedBy(0x110)] FAN_MARK_FILESYSTEM = 0x100,
    [MaskedBy(0x110)] FAN_MARK_MNTNS = 0x110,

    FAN_MARK_ADD = 0x1,
    FAN_MARK_REMOVE = 0x2,
    FAN_MARK_DONT_FOLLOW = 0x4,
    FAN_MARK_ONLYDIR = 0x8,
    FAN_MARK_IGNORED_MASK = 0x20,
    FAN_MARK_IGNORED_SURV_MODIFY = 0x40,
    FAN_MARK_FLUSH = 0x80,
    FAN_MARK_EVICTABLE = 0x200,
    FAN_MARK_IGNORE = 0x400,
}
