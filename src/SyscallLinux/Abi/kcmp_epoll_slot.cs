using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A file in an epoll descriptor: <c>KCMP_EPOLL_TFD</c>.</summary>
[CType("struct kcmp_epoll_slot")]
public struct kcmp_epoll_slot
{
    [CType("u32"), Fd] public uint efd;
    [CType("u32"), Fd] public uint tfd;
    [CType("u32")] public uint toff;
}
