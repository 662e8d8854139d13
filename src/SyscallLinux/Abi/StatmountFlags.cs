using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How a mount is named.</summary>
[Flags]
public enum StatmountFlags : uint
{
    STATMOUNT_BY_FD = 0x1,
}
