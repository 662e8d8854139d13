using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Which children are waited for, and how.</summary>
[Flags]
public enum WaitOptions : uint
{
    WNOHANG = 0x1,
    WEXITED = 0x4,
    WSTOPPED = 0x2,
    WCONTINUED = 0x8,
    WNOWAIT = 0x1000000,
    __WCLONE = 0x80000000,
    __WALL = 0x40000000,
    __WNOTHREAD = 0x20000000,
    WUNTRACED = 0x2,
}
