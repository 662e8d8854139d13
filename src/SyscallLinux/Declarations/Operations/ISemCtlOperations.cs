using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>semctl(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface ISemCtlOperations
{
    [Operation(SemctlCmds.IPC_RMID)]
    [return: Meaning(ArgumentKind.Zero)]
    long IPC_RMID([Meaning(ArgumentKind.Unused)] ulong arg);

    [Operation(SemctlCmds.IPC_SET)]
    [return: Meaning(ArgumentKind.Zero)]
    long IPC_SET([In] ReadOnlyUserPtr<semid_ds> arg);

    [Operation(SemctlCmds.IPC_STAT)]
    [return: Meaning(ArgumentKind.Zero)]
    long IPC_STAT([Out] UserPtr<semid_ds> arg);

    [Operation(SemctlCmds.SEM_STAT)]
    [Operation(SemctlCmds.SEM_STAT_ANY)]
    [return: Meaning(ArgumentKind.IpcId)]
    long SEM_STAT([Out] UserPtr<semid_ds> arg);

    [Operation(SemctlCmds.IPC_INFO)]
    [Operation(SemctlCmds.SEM_INFO)]
    [return: Meaning(ArgumentKind.Number)]
    long IPC_INFO([Out] UserPtr<seminfo> arg);

    [Operation(SemctlCmds.GETALL)]
    [return: Meaning(ArgumentKind.Zero)]
    long GETALL([Meaning(ArgumentKind.Array), Out] UserPtr<ushort> arg);

    [Operation(SemctlCmds.SETALL)]
    [return: Meaning(ArgumentKind.Zero)]
    long SETALL([Meaning(ArgumentKind.Array), In] ReadOnlyUserPtr<ushort> arg);

    [Operation(SemctlCmds.SETVAL)]
    [return: Meaning(ArgumentKind.Zero)]
    long SETVAL([Meaning(ArgumentKind.Number)] ulong arg);

    [Operation(SemctlCmds.GETVAL)]
    [return: Meaning(ArgumentKind.Number)]
    long GETVAL([Meaning(ArgumentKind.Unused)] ulong arg);

    [Operation(SemctlCmds.GETPID)]
    [return: Pid]
    long GETPID([Meaning(ArgumentKind.Unused)] ulong arg);

    [Operation(SemctlCmds.GETNCNT)]
    [Operation(SemctlCmds.GETZCNT)]
    [return: Meaning(ArgumentKind.Count)]
    long GETNCNT([Meaning(ArgumentKind.Unused)] ulong arg);
}
