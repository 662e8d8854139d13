using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A time of a file: statx(2).</summary>
[CType("struct statx_timestamp")]
public struct statx_timestamp
{
    [CType("s64")] public long tv_sec;
    [CType("u32")] public uint tv_nsec;
    [CType("s32")] public int __reserved;
}
