using System;

namespace SyscallKit.Linux.Abi;

/// <summary>What happens to pages that are elsewhere.</summary>
[Flags]
public enum MbindFlags : uint
{
    MPOL_MF_STRICT = 0x1,
    MPOL_MF_MOVE = 0x2,
    MPOL_MF_MOVE_ALL = 0x4,
}
