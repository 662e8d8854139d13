using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Pages of a file in the cache: cachestat(2).</summary>
[CType("struct cachestat")]
public struct cachestat
{
    public u64 nr_cache;
    public u64 nr_dirty;
    public u64 nr_writeback;
    public u64 nr_evicted;
    public u64 nr_recently_evicted;
}
