namespace SyscallKit.Linux.Abi;

/// <summary>What the number means that names the awaited children.</summary>
public enum WaitidWhich
{
    P_ALL = 0,
    P_PID = 1,
    P_PGID = 2,
    P_PIDFD = 3,
}
