namespace SyscallKit.Linux.Abi;

/// <summary>What is done to the interest list of an epoll descriptor.</summary>
public enum EpollOp
{
    EPOLL_CTL_ADD = 1,
    EPOLL_CTL_DEL = 2,
    EPOLL_CTL_MOD = 3,
}
