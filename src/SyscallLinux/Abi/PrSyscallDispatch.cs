namespace SyscallKit.Linux.Abi;

/// <summary>Whether system calls are handed to the process itself, and which.</summary>
public enum PrSyscallDispatch
{
    PR_SYS_DISPATCH_OFF = 0,
    PR_SYS_DISPATCH_ON = 1,
    PR_SYS_DISPATCH_EXCLUSIVE_ON = 1,
    PR_SYS_DISPATCH_INCLUSIVE_ON = 2,
}
