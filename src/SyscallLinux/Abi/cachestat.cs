using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Pages of a file in the cache: cachestat(2).</summary>
[CType("struct cachestat")]
public struct cachestat
{
    [CType("u64")] public ulong nr_cache;
    [CType("u64")] public ulong nr_dirty;
    [CType("u64")] public ulong nr_writeback;
    [CType("u64")] public ulong nr_evicted;
    [CType("u64")] public ulong nr_recently_evicted;
}
