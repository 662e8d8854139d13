namespace SyscallKit.Linux.Abi;

/// <summary>How a range of a file is locked.</summary>
public enum LockType
{
    F_RDLCK = 0,
    F_WRLCK = 1,
    F_UNLCK = 2,
}
