using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>msgctl(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IMsgCtlOperations
{
    [Operation(MsgctlCmds.IPC_RMID)]
    [return: Meaning(ArgumentKind.Zero)]
    long IPC_RMID([Meaning(ArgumentKind.Unused)] UserPtr<msqid_ds> buf);

    [Operation(MsgctlCmds.IPC_SET)]
    [return: Meaning(ArgumentKind.Zero)]
    long IPC_SET([In] ReadOnlyUserPtr<msqid_ds> buf);

    [Operation(MsgctlCmds.IPC_STAT)]
    [return: Meaning(ArgumentKind.Zero)]
    long IPC_STAT([Out] UserPtr<msqid_ds> buf);

    [Operation(MsgctlCmds.MSG_STAT)]
    [Operation(MsgctlCmds.MSG_STAT_ANY)]
    [return: Meaning(ArgumentKind.IpcId)]
    long MSG_STAT([Out] UserPtr<msqid_ds> buf);

    [Operation(MsgctlCmds.IPC_INFO)]
    [Operation(MsgctlCmds.MSG_INFO)]
    [return: Meaning(ArgumentKind.Number)]
    long IPC_INFO([Out] UserPtr<msginfo> buf);
}
