using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Which fields of a mount's state are wanted, and are there.</summary>
[Flags]
public enum StatmountMask : uint
{
    STATMOUNT_SB_BASIC = 0x1,
    STATMOUNT_MNT_BASIC = 0x2,
    STATMOUNT_PROPAGATE_FROM = 0x4,
    STATMOUNT_MNT_ROOT = 0x8,
    STATMOUNT_MNT_POINT = 0x10,
    STATMOUNT_FS_TYPE = 0x20,
    STATMOUNT_MNT_NS_ID = 0x40,
    STATMOUNT_MNT_OPTS = 0x80,
    STATMOUNT_FS_SUBTYPE = 0x100,
    STATMOUNT_SB_SOURCE = 0x200,
    STATMOUNT_OPT_ARRAY = 0x400,
    STATMOUNT_OPT_SEC_ARRAY = 0x800,
    STATMOUNT_SUPPORTED_MASK = 0x1000,
    STATMOUNT_MNT_UIDMAP = 0x2000,
    STATMOUNT_MNT_GIDMAP = 0x4000,
}
