using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A tracee's area of restartable sequences: <c>PTRACE_GET_RSEQ_CONFIGURATION</c>.</summary>
[CType("struct ptrace_rseq_configuration")]
public struct ptrace_rseq_configuration
{
    public u64 rseq_abi_pointer;
    public u32 rseq_abi_size;
    public u32 signature;
    public u32 flags;
    public u32 pad;
}
