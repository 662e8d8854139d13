using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The area of a thread's restartable sequences: rseq(2).</summary>
[CType("struct rseq")]
[StructLayout(LayoutKind.Sequential, Size = 64)]
public struct rseq
{
    public u32 cpu_id_start;
    public u32 cpu_id;
    [Meaning(ArgumentKind.Address)] public u64 rseq_cs;
    [Meaning(ArgumentKind.Flags)] public u32 flags;
    public u32 node_id;
    public u32 mm_cid;
    public rseq_slice_ctrl slice_ctrl;
    public u8 __reserved;
}
