namespace SyscallKit.Linux.Abi;

/// <summary>A call at its exit.</summary>
public struct ptrace_syscall_info_exit
{
    public s64 rval;
    public u8 is_error;
}
