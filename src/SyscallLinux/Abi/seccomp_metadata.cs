using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>Flags of a tracee's filter: <c>PTRACE_SECCOMP_GET_METADATA</c>.</summary>
[CType("struct seccomp_metadata")]
public struct seccomp_metadata
{
    [CType("u64")] public ulong filter_off;
    [CType("u64"), Flags<SeccompFilterFlags>] public ulong flags;
}
