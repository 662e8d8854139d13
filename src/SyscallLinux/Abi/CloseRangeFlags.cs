using System;

namespace SyscallKit.Linux.Abi;

/// <summary>What is done to a range of descriptors besides closing.</summary>
[Flags]
public enum CloseRangeFlags : uint
{
    CLOSE_RANGE_UNSHARE = 0x2,
    CLOSE_RANGE_CLOEXEC = 0x4,
}
