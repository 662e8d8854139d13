namespace SyscallKit.Linux.Abi;

/// <summary>Whom a descriptor's signals go to.</summary>
public enum OwnerType
{
    F_OWNER_TID = 0,
    F_OWNER_PID = 1,
    F_OWNER_PGRP = 2,
}
