using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Use of shared memory: <c>SHM_INFO</c> of shmctl(2).</summary>
[CompatLayout<Compat.shm_info>]
[CType("struct shm_info")]
public struct shm_info
{
    public int used_ids;
    [CType("__kernel_ulong_t")] public ulong shm_tot;
    [CType("__kernel_ulong_t")] public ulong shm_rss;
    [CType("__kernel_ulong_t")] public ulong shm_swp;
    [CType("__kernel_ulong_t")] public ulong swap_attempts;
    [CType("__kernel_ulong_t")] public ulong swap_successes;
}
