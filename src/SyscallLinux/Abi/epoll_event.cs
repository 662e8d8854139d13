using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What a descriptor is watched for, or what came; packed: epoll_ctl(2).</summary>
[CType("struct epoll_event")]
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct epoll_event
{
    [CType("__poll_t"), Flags<EpollEvents>] public uint events;
    [CType("u64"), Meaning(ArgumentKind.Cookie)] public ulong data;
}
