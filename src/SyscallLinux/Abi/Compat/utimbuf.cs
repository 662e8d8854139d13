using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>Times of a file in seconds: utime(2), as i386 lays it out.</summary>
[CType("struct utimbuf")]
public struct utimbuf
{
    [CType("__kernel_old_time_t")] public int actime;
    [CType("__kernel_old_time_t")] public int modtime;
}
