using System;

namespace SyscallKit.Linux.Abi;

/// <summary>For whom, and of what, access is tried.</summary>
[Flags]
public enum FaccessatFlags : uint
{
    AT_SYMLINK_NOFOLLOW = 0x100,
    AT_EACCESS = 0x200,
    AT_EMPTY_PATH = 0x1000,
}
