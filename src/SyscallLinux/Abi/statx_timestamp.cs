using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A time of a file: statx(2).</summary>
[CType("struct statx_timestamp")]
public struct statx_timestamp
{
    public s64 tv_sec;
    public u32 tv_nsec;
    public s32 __reserved;
}
