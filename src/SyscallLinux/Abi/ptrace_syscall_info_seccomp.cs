using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A call that a filter stopped.</summary>
public unsafe struct ptrace_syscall_info_seccomp
{
    [CType("u64")] public ulong nr;
    [CType("u64[6]")] public fixed ulong args[6];
    [CType("u32")] public uint ret_data;
    [CType("u32")] public uint reserved2;
}
