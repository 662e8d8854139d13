using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A tracee's area of restartable sequences: <c>PTRACE_GET_RSEQ_CONFIGURATION</c>.</summary>
[CType("struct ptrace_rseq_configuration")]
public struct ptrace_rseq_configuration
{
    [CType("u64")] public ulong rseq_abi_pointer;
    [CType("u32")] public uint rseq_abi_size;
    [CType("u32")] public uint signature;
    [CType("u32")] public uint flags;
    [CType("u32")] public uint pad;
}
