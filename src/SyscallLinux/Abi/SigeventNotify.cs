namespace SyscallKit.Linux.Abi;

/// <summary>How a process is told of an event.</summary>
public enum SigeventNotify
{
    SIGEV_SIGNAL = 0,
    SIGEV_NONE = 1,
    SIGEV_THREAD = 2,
    SIGEV_THREAD_ID = 4,
}
