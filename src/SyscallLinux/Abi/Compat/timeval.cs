using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A time in seconds and microseconds, as i386 lays it out.</summary>
[CType("struct __kernel_old_timeval")]
public struct timeval
{
    /// <summary>Seconds.</summary>
    [CType("__kernel_long_t"), Meaning(ArgumentKind.Time)] public int tv_sec;

    /// <summary>Microseconds.</summary>
    [CType("__kernel_long_t"), Meaning(ArgumentKind.Time)] public int tv_usec;
}
