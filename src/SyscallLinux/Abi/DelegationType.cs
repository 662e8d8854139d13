namespace SyscallKit.Linux.Abi;

/// <summary>How a file is delegated.</summary>
public enum DelegationType
{
    F_RDLCK = 0,
    F_WRLCK = 1,
    F_UNLCK = 2,
}
