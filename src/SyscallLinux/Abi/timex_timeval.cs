using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A time in seconds and microseconds, or nanoseconds with <c>STA_NANO</c>.</summary>
[CType("struct __kernel_timex_timeval")]
public struct timex_timeval
{
    [CType("s64")] public long tv_sec;
    [CType("long long")] public long tv_usec;
}
