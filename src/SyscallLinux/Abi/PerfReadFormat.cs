using System;

namespace SyscallKit.Linux.Abi;

/// <summary>What reading an event gives.</summary>
[Flags]
public enum PerfReadFormat : uint
{
    PERF_FORMAT_TOTAL_TIME_ENABLED = 0x1,
    PERF_FORMAT_TOTAL_TIME_RUNNING = 0x2,
    PERF_FORMAT_ID = 0x4,
    PERF_FORMAT_GROUP = 0x8,
    PERF_FORMAT_LOST = 0x10,
}
