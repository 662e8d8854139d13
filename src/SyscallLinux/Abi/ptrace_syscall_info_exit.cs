using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A call at its exit.</summary>
public struct ptrace_syscall_info_exit
{
    [CType("s64")] public long rval;
    [CType("u8")] public byte is_error;
}
