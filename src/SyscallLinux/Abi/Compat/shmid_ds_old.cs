using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A shared memory segment, of the older form.</summary>
[CType("struct shmid_ds")]
public struct shmid_ds_old
{
    public ipc_perm shm_perm;
    public int shm_segsz;
    [CType("__kernel_old_time_t")] public int shm_atime;
    [CType("__kernel_old_time_t")] public int shm_dtime;
    [CType("__kernel_old_time_t")] public int shm_ctime;
    [CType("__kernel_ipc_pid_t")] public ushort shm_cpid;
    [CType("__kernel_ipc_pid_t")] public ushort shm_lpid;
    public ushort shm_nattch;
    public ushort shm_unused;
    [CType("void *")] public uint shm_unused2;
    [CType("void *")] public uint shm_unused3;
}
