using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A range of a file: cachestat(2).</summary>
[CType("struct cachestat_range")]
public struct cachestat_range
{
    public u64 off;
    public u64 len;
}
