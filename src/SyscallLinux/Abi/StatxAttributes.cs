using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Attributes of a file.</summary>
[Flags]
public enum StatxAttributes : uint
{
    STATX_ATTR_COMPRESSED = 0x4,
    STATX_ATTR_IMMUTABLE = 0x10,
    STATX_ATTR_APPEND = 0x20,
    STATX_ATTR_NODUMP = 0x40,
    STATX_ATTR_ENCRYPTED = 0x800,
    STATX_ATTR_AUTOMOUNT = 0x1000,
    STATX_ATTR_MOUNT_ROOT = 0x2000,
    STATX_ATTR_VERITY = 0x100000,
    STATX_ATTR_DAX = 0x200000,
    STATX_ATTR_WRITE_ATOMIC = 0x400000,
}
