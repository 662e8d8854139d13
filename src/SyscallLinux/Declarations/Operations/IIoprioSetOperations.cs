using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>ioprio_set(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IIoprioSetOperations
{
    [Operation(IoprioWhich.IOPRIO_WHO_PROCESS)]
    [return: Meaning(ArgumentKind.Zero)]
    long IOPRIO_WHO_PROCESS([Pid] int who);

    [Operation(IoprioWhich.IOPRIO_WHO_PGRP)]
    [return: Meaning(ArgumentKind.Zero)]
    long IOPRIO_WHO_PGRP([Meaning(ArgumentKind.Pgid)] int who);

    [Operation(IoprioWhich.IOPRIO_WHO_USER)]
    [return: Meaning(ArgumentKind.Zero)]
    long IOPRIO_WHO_USER([Meaning(ArgumentKind.Uid)] uint who);
}
