using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A file in an epoll descriptor: <c>KCMP_EPOLL_TFD</c>.</summary>
[CType("struct kcmp_epoll_slot")]
public struct kcmp_epoll_slot
{
    [Fd] public u32 efd;
    [Fd] public u32 tfd;
    public u32 toff;
}
