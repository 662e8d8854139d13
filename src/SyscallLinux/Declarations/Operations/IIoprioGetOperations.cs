using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>ioprio_get(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IIoprioGetOperations
{
    [Operation(IoprioWhich.IOPRIO_WHO_PROCESS)]
    [return: Value<IoprioClass>]
    long IOPRIO_WHO_PROCESS([Pid] int who);

    [Operation(IoprioWhich.IOPRIO_WHO_PGRP)]
    [return: Value<IoprioClass>]
    long IOPRIO_WHO_PGRP([Meaning(ArgumentKind.Pgid)] int who);

    [Operation(IoprioWhich.IOPRIO_WHO_USER)]
    [return: Value<IoprioClass>]
    long IOPRIO_WHO_USER([Meaning(ArgumentKind.Uid)] uint who);
}
