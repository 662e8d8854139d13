using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How data move through a pipe.</summary>
[Flags]
public enum SpliceFlags : uint
{
    SPLICE_F_MOVE = 0x1,
    SPLICE_F_NONBLOCK = 0x2,
    SPLICE_F_MORE = 0x4,
    SPLICE_F_GIFT = 0x8,
}
