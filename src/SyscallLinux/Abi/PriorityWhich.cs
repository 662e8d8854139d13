namespace SyscallKit.Linux.Abi;

/// <summary>Whose nice value is meant.</summary>
public enum PriorityWhich
{
    PRIO_PROCESS = 0,
    PRIO_PGRP = 1,
    PRIO_USER = 2,
}
