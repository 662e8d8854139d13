using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What a descriptor is watched for, or what came; packed: epoll_ctl(2).</summary>
[CType("struct epoll_event")]
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct epoll_event
{
    [Flags<EpollEvents>] public __poll_t events;
    [Meaning(ArgumentKind.Cookie)] public u64 data;
}
