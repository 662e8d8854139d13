using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A call at its entry.</summary>
public unsafe struct ptrace_syscall_info_entry
{
    public u64 nr;
    [CType("u64[6]")] public fixed u64 args[6];
}
