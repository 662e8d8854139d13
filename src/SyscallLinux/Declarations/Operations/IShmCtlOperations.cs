using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>shmctl(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IShmCtlOperations
{
    [Operation(ShmctlCmds.IPC_RMID)]
    [Operation(ShmctlCmds.SHM_LOCK)]
    [Operation(ShmctlCmds.SHM_UNLOCK)]
    [return: Meaning(ArgumentKind.Zero)]
    long IPC_RMID([Meaning(ArgumentKind.Unused)] UserPtr<shmid_ds> buf);

    [Operation(ShmctlCmds.IPC_SET)]
    [return: Meaning(ArgumentKind.Zero)]
    long IPC_SET([In] ReadOnlyUserPtr<shmid_ds> buf);

    [Operation(ShmctlCmds.IPC_STAT)]
    [return: Meaning(ArgumentKind.Zero)]
    long IPC_STAT([Out] UserPtr<shmid_ds> buf);

    [Operation(ShmctlCmds.SHM_STAT)]
    [Operation(ShmctlCmds.SHM_STAT_ANY)]
    [return: Meaning(ArgumentKind.IpcId)]
    long SHM_STAT([Out] UserPtr<shmid_ds> buf);

    [Operation(ShmctlCmds.IPC_INFO)]
    [return: Meaning(ArgumentKind.Number)]
    long IPC_INFO([Out] UserPtr<shminfo> buf);

    [Operation(ShmctlCmds.SHM_INFO)]
    [return: Meaning(ArgumentKind.Number)]
    long SHM_INFO([Out] UserPtr<shm_info> buf);
}
