namespace SyscallKit.Linux.Abi;

/// <summary>Descriptors that are none: the current directory, and processes and namespaces of the caller.</summary>
public enum AtFd
{
    AT_FDCWD = -100,
    PIDFD_SELF_THREAD = -10000,
    PIDFD_SELF_THREAD_GROUP = -10001,
    FD_PIDFS_ROOT = -10002,
    FD_NSFS_ROOT = -10003,
    FD_INVALID = -10009,
}
