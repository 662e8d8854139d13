using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A time in seconds and microseconds, 32 bits each.</summary>
[CType("struct old_timeval32")]
public struct old_timeval32
{
    [CType("__kernel_old_time_t")] public int tv_sec;
    [CType("__kernel_suseconds_t")] public int tv_usec;
}
