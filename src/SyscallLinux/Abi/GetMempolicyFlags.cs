using System;

namespace SyscallKit.Linux.Abi;

/// <summary>What is asked about a memory policy.</summary>
[Flags]
public enum GetMempolicyFlags : uint
{
    MPOL_F_NODE = 0x1,
    MPOL_F_ADDR = 0x2,
    MPOL_F_MEMS_ALLOWED = 0x4,
}
