using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How the path of an extended attribute's file is followed.</summary>
[Flags]
public enum XattrAtFlags : uint
{
    AT_SYMLINK_NOFOLLOW = 0x100,
    AT_EMPTY_PATH = 0x1000,
}
