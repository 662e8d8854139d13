using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A tracee's dispatch of system calls: <c>PTRACE_GET_SYSCALL_USER_DISPATCH_CONFIG</c>.</summary>
[CType("struct ptrace_sud_config")]
public struct ptrace_sud_config
{
    public u64 mode;
    public u64 selector;
    public u64 offset;
    public u64 len;
}
