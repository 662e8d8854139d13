using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A shared memory segment: shmctl(2).</summary>
[CompatLayout<Compat.shmid_ds>]
[CType("struct shmid_ds")]
public struct shmid_ds
{
    public ipc64_perm shm_perm;
    [CType("__kernel_size_t")] public ulong shm_segsz;
    public long shm_atime;
    public long shm_dtime;
    public long shm_ctime;
    [CType("__kernel_pid_t")] public int shm_cpid;
    [CType("__kernel_pid_t")] public int shm_lpid;
    public ulong shm_nattch;
    public ulong __unused4;
    public ulong __unused5;
}
