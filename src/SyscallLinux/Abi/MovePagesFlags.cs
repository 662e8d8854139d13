using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Which pages are moved to other nodes.</summary>
[Flags]
public enum MovePagesFlags : uint
{
    MPOL_MF_MOVE = 0x2,
    MPOL_MF_MOVE_ALL = 0x4,
}
