using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A shared memory segment: shmctl(2), as i386 lays it out.</summary>
[CType("struct shmid_ds")]
public struct shmid_ds
{
    public ipc64_perm shm_perm;
    [CType("__kernel_size_t")] public uint shm_segsz;
    [CType("unsigned long")] public uint shm_atime;
    [CType("unsigned long")] public uint shm_atime_high;
    [CType("unsigned long")] public uint shm_dtime;
    [CType("unsigned long")] public uint shm_dtime_high;
    [CType("unsigned long")] public uint shm_ctime;
    [CType("unsigned long")] public uint shm_ctime_high;
    [CType("__kernel_pid_t")] public int shm_cpid;
    [CType("__kernel_pid_t")] public int shm_lpid;
    [CType("unsigned long")] public uint shm_nattch;
    [CType("unsigned long")] public uint __unused4;
    [CType("unsigned long")] public uint __unused5;
}
