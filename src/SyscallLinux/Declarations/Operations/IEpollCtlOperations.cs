using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>epoll_ctl(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface IEpollCtlOperations
{
    [Operation(EpollOp.EPOLL_CTL_ADD)]
    [Operation(EpollOp.EPOLL_CTL_MOD)]
    [return: Meaning(ArgumentKind.Zero)]
    long EPOLL_CTL_ADD([In] ReadOnlyUserPtr<epoll_event> @event);

    [Operation(EpollOp.EPOLL_CTL_DEL)]
    [return: Meaning(ArgumentKind.Zero)]
    long EPOLL_CTL_DEL([Meaning(ArgumentKind.Address)] UserPtr<epoll_event> @event);
}
