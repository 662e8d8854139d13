using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Times of a file in seconds: utime(2).</summary>
[CompatLayout<Compat.utimbuf>]
[CType("struct utimbuf")]
public struct utimbuf
{
    [CType("__kernel_old_time_t")] public long actime;
    [CType("__kernel_old_time_t")] public long modtime;
}
