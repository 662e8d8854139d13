using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>One restartable sequence.</summary>
[CType("struct rseq_cs")]
public struct rseq_cs
{
    public u32 version;
    public u32 flags;
    public u64 start_ip;
    public u64 post_commit_offset;
    public u64 abort_ip;
}
