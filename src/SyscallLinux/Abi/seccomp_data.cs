using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A system call as a filter sees it: seccomp(2).</summary>
[CType("struct seccomp_data")]
public unsafe struct seccomp_data
{
    /// <summary>The number of the call.</summary>
    [Meaning(ArgumentKind.Number)] public int nr;

    [Value<AuditArch>] public u32 arch;
    public u64 instruction_pointer;
    [CType("u64[6]")] public fixed u64 args[6];
}
