using System;

namespace SyscallKit.Linux.Abi;

/// <summary>What a change of the scheduling attributes keeps or asks for.</summary>
[Flags]
public enum SchedAttrFlags : uint
{
    SCHED_FLAG_RESET_ON_FORK = 0x1,
    SCHED_FLAG_RECLAIM = 0x2,
    SCHED_FLAG_DL_OVERRUN = 0x4,
    SCHED_FLAG_KEEP_POLICY = 0x8,
    SCHED_FLAG_KEEP_PARAMS = 0x10,
    SCHED_FLAG_UTIL_CLAMP_MIN = 0x20,
    SCHED_FLAG_UTIL_CLAMP_MAX = 0x40,
}
