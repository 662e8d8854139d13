using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How the path of a file with attributes is followed.</summary>
[Flags]
public enum FileAttrAtFlags : uint
{
    AT_SYMLINK_NOFOLLOW = 0x100,
    AT_EMPTY_PATH = 0x1000,
}
