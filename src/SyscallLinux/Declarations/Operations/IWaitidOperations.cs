using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>waitid(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IWaitidOperations
{
    [Operation(WaitidWhich.P_ALL)]
    [return: Meaning(ArgumentKind.Zero)]
    long P_ALL([Pid] int upid);

    [Operation(WaitidWhich.P_PID)]
    [return: Meaning(ArgumentKind.Zero)]
    long P_PID([Pid] int upid);

    [Operation(WaitidWhich.P_PGID)]
    [return: Meaning(ArgumentKind.Zero)]
    long P_PGID([Meaning(ArgumentKind.Pgid)] int upid);

    [Operation(WaitidWhich.P_PIDFD)]
    [return: Meaning(ArgumentKind.Zero)]
    long P_PIDFD([Fd] int upid);
}
