using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A signal mask and a timeout of a wait: io_uring_enter(2).</summary>
[CType("struct io_uring_getevents_arg")]
public struct io_uring_getevents_arg
{
    [CType("u64"), Meaning(ArgumentKind.SignalSet), In(nameof(sigmask_sz))] public UserPtr<sigset_t> sigmask;
    [CType("u32")] public uint sigmask_sz;
    [CType("u32")] public uint min_wait_usec;
    [CType("u64"), In] public UserPtr<timespec> ts;
}
