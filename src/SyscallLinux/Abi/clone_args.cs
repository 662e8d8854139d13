using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>How a child is made: clone3(2).</summary>
[CType("struct clone_args")]
public struct clone_args
{
    [Flags<Clone3Flags>] public u64 flags;

    /// <summary>With <c>CLONE_PIDFD</c>.</summary>
    [CType("u64"), Out] public UserPtr<int> pidfd;

    [CType("u64"), Out] public UserPtr<int> child_tid;
    [CType("u64"), Out] public UserPtr<int> parent_tid;
    [Signal, Value<Signals>] public u64 exit_signal;

    /// <summary>Its lowest byte.</summary>
    [Meaning(ArgumentKind.Address)] public u64 stack;

    [Size] public u64 stack_size;
    [Meaning(ArgumentKind.Address)] public u64 tls;
    [CType("u64"), In(nameof(set_tid_size))] public UserPtr<int> set_tid;
    [Meaning(ArgumentKind.Count)] public u64 set_tid_size;

    /// <summary>With <c>CLONE_INTO_CGROUP</c>.</summary>
    [Fd] public u64 cgroup;
}
