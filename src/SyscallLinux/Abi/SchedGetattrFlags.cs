using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Which attributes are asked for.</summary>
[Flags]
public enum SchedGetattrFlags : uint
{
    SCHED_GETATTR_FLAG_DL_DYNAMIC = 0x1,
}
