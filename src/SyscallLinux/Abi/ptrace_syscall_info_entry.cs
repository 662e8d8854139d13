using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A call at its entry.</summary>
public unsafe struct ptrace_syscall_info_entry
{
    [CType("u64")] public ulong nr;
    [CType("u64[6]")] public fixed ulong args[6];
}
