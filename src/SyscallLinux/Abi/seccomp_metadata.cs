using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Flags of a tracee's filter: <c>PTRACE_SECCOMP_GET_METADATA</c>.</summary>
[CType("struct seccomp_metadata")]
public struct seccomp_metadata
{
    public u64 filter_off;
    [Flags<SeccompFilterFlags>] public u64 flags;
}
