using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A range of a file: cachestat(2).</summary>
[CType("struct cachestat_range")]
public struct cachestat_range
{
    [CType("u64")] public ulong off;
    [CType("u64")] public ulong len;
}
