using SyscallKit.Declaring;

namespace Tiny.Kernel;

/// <summary>The clocks that this kernel has (include/uapi/linux/time.h).</summary>
[CType("const clockid_t")]
public enum ClockId
{
    CLOCK_REALTIME = 0,
    CLOCK_MONOTONIC = 1,
    CLOCK_MONOTONIC_RAW = 4,
    CLOCK_REALTIME_COARSE = 5,
    CLOCK_MONOTONIC_COARSE = 6,
    CLOCK_BOOTTIME = 7,
}
