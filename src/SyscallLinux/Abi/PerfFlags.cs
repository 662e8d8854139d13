using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How an event is opened.</summary>
[Flags]
public enum PerfFlags : uint
{
    PERF_FLAG_FD_NO_GROUP = 0x1,
    PERF_FLAG_FD_OUTPUT = 0x2,
    PERF_FLAG_PID_CGROUP = 0x4,
    PERF_FLAG_FD_CLOEXEC = 0x8,
}
