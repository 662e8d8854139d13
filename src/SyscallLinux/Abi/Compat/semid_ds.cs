using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A set of semaphores: semctl(2), as i386 lays it out.</summary>
[CType("struct semid_ds")]
public struct semid_ds
{
    public ipc64_perm sem_perm;
    [CType("unsigned long")] public uint sem_otime;
    [CType("unsigned long")] public uint sem_otime_high;
    [CType("unsigned long")] public uint sem_ctime;
    [CType("unsigned long")] public uint sem_ctime_high;
    [CType("__kernel_ulong_t")] public uint sem_nsems;
    [CType("__kernel_ulong_t")] public uint __unused3;
    [CType("__kernel_ulong_t")] public uint __unused4;
}
