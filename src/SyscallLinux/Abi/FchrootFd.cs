namespace SyscallKit.Linux.Abi;

/// <summary>Descriptors that are none: a root in which nothing is found.</summary>
public enum FchrootFd
{
    FD_FAILFS_ROOT = -10004,
}
