using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A set of semaphores, of the older form.</summary>
[CType("struct semid_ds")]
public struct semid_ds_old
{
    public ipc_perm sem_perm;
    [CType("__kernel_old_time_t")] public int sem_otime;
    [CType("__kernel_old_time_t")] public int sem_ctime;
    [CType("struct sem *")] public uint sem_base;
    [CType("struct sem_queue *")] public uint sem_pending;
    [CType("struct sem_queue **")] public uint sem_pending_last;
    [CType("struct sem_undo *")] public uint undo;
    public ushort sem_nsems;
}
