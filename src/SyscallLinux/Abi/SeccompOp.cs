namespace SyscallKit.Linux.Abi;

/// <summary>What is done about a filter of system calls.</summary>
public enum SeccompOp
{
    SECCOMP_SET_MODE_STRICT = 0,
    SECCOMP_SET_MODE_FILTER = 1,
    SECCOMP_GET_ACTION_AVAIL = 2,
    SECCOMP_GET_NOTIF_SIZES = 3,
}
