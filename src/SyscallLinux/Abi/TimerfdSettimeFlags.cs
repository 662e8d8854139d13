using System;

namespace SyscallKit.Linux.Abi;

/// <summary>How the time of a timer descriptor is meant.</summary>
[Flags]
public enum TimerfdSettimeFlags : uint
{
    TFD_TIMER_ABSTIME = 0x1,
    TFD_TIMER_CANCEL_ON_SET = 0x2,
}
