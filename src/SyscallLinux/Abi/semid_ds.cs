using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A set of semaphores: semctl(2).</summary>
[CompatLayout<Compat.semid_ds>]
[CType("struct semid_ds")]
public struct semid_ds
{
    public ipc64_perm sem_perm;
    public __kernel_long_t sem_otime;
    public __kernel_ulong_t __unused1;
    public __kernel_long_t sem_ctime;
    public __kernel_ulong_t __unused2;
    public __kernel_ulong_t sem_nsems;
    public __kernel_ulong_t __unused3;
    public __kernel_ulong_t __unused4;
}
