using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A tracee's dispatch of system calls: <c>PTRACE_GET_SYSCALL_USER_DISPATCH_CONFIG</c>.</summary>
[CType("struct ptrace_sud_config")]
public struct ptrace_sud_config
{
    [CType("u64")] public ulong mode;
    [CType("u64")] public ulong selector;
    [CType("u64")] public ulong offset;
    [CType("u64")] public ulong len;
}
