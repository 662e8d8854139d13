using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A call that a filter stopped.</summary>
public unsafe struct ptrace_syscall_info_seccomp
{
    public u64 nr;
    [CType("u64[6]")] public fixed u64 args[6];
    public u32 ret_data;
    public u32 reserved2;
}
