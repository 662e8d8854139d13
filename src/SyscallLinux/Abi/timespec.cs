using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A time in seconds and nanoseconds, 64 bits each on every architecture.</summary>
[CType("struct __kernel_timespec")]
public struct timespec
{
    /// <summary>Seconds.</summary>
    [CType("s64"), Meaning(ArgumentKind.Time)] public long tv_sec;

    /// <summary>Nanoseconds; of utimensat(2) also a <c>UtimeNsec</c>.</summary>
    [CType("long long"), Meaning(ArgumentKind.Time)] public long tv_nsec;
}
