using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A system call as a filter sees it: seccomp(2).</summary>
[CType("struct seccomp_data")]
public unsafe struct seccomp_data
{
    /// <summary>The number of the call.</summary>
    [Meaning(ArgumentKind.Number)] public int nr;

    [CType("u32"), Value<AuditArch>] public uint arch;
    [CType("u64")] public ulong instruction_pointer;
    [CType("u64[6]")] public fixed ulong args[6];
}
