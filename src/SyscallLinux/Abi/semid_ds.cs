using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A set of semaphores: semctl(2).</summary>
[CompatLayout<Compat.semid_ds>]
[CType("struct semid_ds")]
public struct semid_ds
{
    public ipc64_perm sem_perm;
    [CType("__kernel_long_t")] public long sem_otime;
    [CType("__kernel_ulong_t")] public ulong __unused1;
    [CType("__kernel_long_t")] public long sem_ctime;
    [CType("__kernel_ulong_t")] public ulong __unused2;
    [CType("__kernel_ulong_t")] public ulong sem_nsems;
    [CType("__kernel_ulong_t")] public ulong __unused3;
    [CType("__kernel_ulong_t")] public ulong __unused4;
}
