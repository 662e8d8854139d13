using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How the time of a timer is meant.</summary>
[Flags]
public enum TimerFlags : uint
{
    TIMER_ABSTIME = 0x1,
}
