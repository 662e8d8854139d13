using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How a path becomes a file handle.</summary>
[Flags]
public enum HandleAtFlags : uint
{
    AT_HANDLE_MNT_ID_UNIQUE = 0x1,
    AT_HANDLE_CONNECTABLE = 0x2,
    AT_HANDLE_FID = 0x200,
    AT_SYMLINK_FOLLOW = 0x400,
    AT_EMPTY_PATH = 0x1000,
}
