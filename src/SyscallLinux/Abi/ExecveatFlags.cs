using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How the program is found.</summary>
[Flags]
public enum ExecveatFlags : uint
{
    AT_SYMLINK_NOFOLLOW = 0x100,
    AT_EMPTY_PATH = 0x1000,
    AT_EXECVE_CHECK = 0x10000,
}
