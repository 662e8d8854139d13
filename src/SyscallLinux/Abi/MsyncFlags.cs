using System;

namespace SyscallKit.Linux.Abi;

/// <summary>When changed pages of a mapping are written back.</summary>
[Flags]
public enum MsyncFlags : uint
{
    MS_SYNC = 0x4,
    MS_ASYNC = 0x1,
    MS_INVALIDATE = 0x2,
}
