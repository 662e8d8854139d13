using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A signal mask and a timeout of a wait: io_uring_enter(2).</summary>
[CType("struct io_uring_getevents_arg")]
public struct io_uring_getevents_arg
{
    [CType("u64"), Meaning(ArgumentKind.SignalSet), In(nameof(sigmask_sz))] public UserPtr<sigset_t> sigmask;
    public u32 sigmask_sz;
    public u32 min_wait_usec;
    [CType("u64"), In] public UserPtr<timespec> ts;
}
