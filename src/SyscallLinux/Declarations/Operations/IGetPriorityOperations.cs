using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>getpriority(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IGetPriorityOperations
{
    [Operation(PriorityWhich.PRIO_PROCESS)]
    [return: Meaning(ArgumentKind.Number)]
    long PRIO_PROCESS([Pid] int who);

    [Operation(PriorityWhich.PRIO_PGRP)]
    [return: Meaning(ArgumentKind.Number)]
    long PRIO_PGRP([Meaning(ArgumentKind.Pgid)] int who);

    [Operation(PriorityWhich.PRIO_USER)]
    [return: Meaning(ArgumentKind.Number)]
    long PRIO_USER([Meaning(ArgumentKind.Uid)] uint who);
}
