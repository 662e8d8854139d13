namespace SyscallKit.Linux.Abi;

/// <summary>Whose priority of input and output is meant.</summary>
public enum IoprioWhich
{
    IOPRIO_WHO_PROCESS = 1,
    IOPRIO_WHO_PGRP = 2,
    IOPRIO_WHO_USER = 3,
}
