using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Use of shared memory: <c>SHM_INFO</c> of shmctl(2).</summary>
[CompatLayout<Compat.shm_info>]
[CType("struct shm_info")]
public struct shm_info
{
    public int used_ids;
    public __kernel_ulong_t shm_tot;
    public __kernel_ulong_t shm_rss;
    public __kernel_ulong_t shm_swp;
    public __kernel_ulong_t swap_attempts;
    public __kernel_ulong_t swap_successes;
}
