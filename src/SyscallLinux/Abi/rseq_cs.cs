using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>One restartable sequence.</summary>
[CType("struct rseq_cs")]
public struct rseq_cs
{
    [CType("u32")] public uint version;
    [CType("u32")] public uint flags;
    [CType("u64")] public ulong start_ip;
    [CType("u64")] public ulong post_commit_offset;
    [CType("u64")] public ulong abort_ip;
}
