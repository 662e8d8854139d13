using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A time in seconds and nanoseconds, each a <c>long</c>.</summary>
[CompatLayout<Compat.timespec_old>]
[CType("struct __kernel_old_timespec")]
public struct timespec_old
{
    /// <summary>Seconds.</summary>
    [CType("__kernel_old_time_t"), Meaning(ArgumentKind.Time)] public long tv_sec;

    /// <summary>Nanoseconds; of utimensat(2) also a <c>UtimeNsec</c>.</summary>
    [CType("__kernel_long_t"), Meaning(ArgumentKind.Time)] public long tv_nsec;
}
