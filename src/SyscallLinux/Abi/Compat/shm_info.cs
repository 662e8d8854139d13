using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>Use of shared memory: <c>SHM_INFO</c> of shmctl(2), as i386 lays it out.</summary>
[CType("struct shm_info")]
public struct shm_info
{
    public int used_ids;
    [CType("__kernel_ulong_t")] public uint shm_tot;
    [CType("__kernel_ulong_t")] public uint shm_rss;
    [CType("__kernel_ulong_t")] public uint shm_swp;
    [CType("__kernel_ulong_t")] public uint swap_attempts;
    [CType("__kernel_ulong_t")] public uint swap_successes;
}
