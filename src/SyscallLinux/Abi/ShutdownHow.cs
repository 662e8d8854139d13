namespace SyscallKit.Linux.Abi;

/// <summary>Which direction of a connection is shut.</summary>
public enum ShutdownHow
{
    SHUT_RD = 0,
    SHUT_WR = 1,
    SHUT_RDWR = 2,
}
