using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A time in seconds and microseconds.</summary>
[CompatLayout<Compat.timeval>]
[CType("struct __kernel_old_timeval")]
public struct timeval
{
    /// <summary>Seconds.</summary>
    [CType("__kernel_long_t"), Meaning(ArgumentKind.Time)] public long tv_sec;

    /// <summary>Microseconds.</summary>
    [CType("__kernel_long_t"), Meaning(ArgumentKind.Time)] public long tv_usec;
}
