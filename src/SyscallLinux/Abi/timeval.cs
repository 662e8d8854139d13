using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A time in seconds and microseconds.</summary>
[CompatLayout<Compat.timeval>]
[CType("struct __kernel_old_timeval")]
public struct timeval
{
    /// <summary>Seconds.</summary>
    [Meaning(ArgumentKind.Time)] public __kernel_long_t tv_sec;

    /// <summary>Microseconds.</summary>
    [Meaning(ArgumentKind.Time)] public __kernel_long_t tv_usec;
}
