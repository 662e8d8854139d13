using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>How a child is made: clone3(2).</summary>
[CType("struct clone_args")]
public struct clone_args
{
    [CType("u64"), Flags<Clone3Flags>] public ulong flags;

    /// <summary>With <c>CLONE_PIDFD</c>.</summary>
    [CType("u64"), Out] public UserPtr<int> pidfd;

    [CType("u64"), Out] public UserPtr<int> child_tid;
    [CType("u64"), Out] public UserPtr<int> parent_tid;
    [CType("u64"), Signal, Value<Signals>] public ulong exit_signal;

    /// <summary>Its lowest byte.</summary>
    [CType("u64"), Meaning(ArgumentKind.Address)] public ulong stack;

    [CType("u64"), Size] public ulong stack_size;
    [CType("u64"), Meaning(ArgumentKind.Address)] public ulong tls;
    [CType("u64"), In(nameof(set_tid_size))] public UserPtr<int> set_tid;
    [CType("u64"), Meaning(ArgumentKind.Count)] public ulong set_tid_size;

    /// <summary>With <c>CLONE_INTO_CGROUP</c>.</summary>
    [CType("u64"), Fd] public ulong cgroup;
}
