using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>The area of a thread's restartable sequences: rseq(2).</summary>
[CType("struct rseq")]
[StructLayout(LayoutKind.Sequential, Size = 64)]
public struct rseq
{
    [CType("u32")] public uint cpu_id_start;
    [CType("u32")] public uint cpu_id;
    [CType("u64"), Meaning(ArgumentKind.Address)] public ulong rseq_cs;
    [CType("u32"), Meaning(ArgumentKind.Flags)] public uint flags;
    [CType("u32")] public uint node_id;
    [CType("u32")] public uint mm_cid;
    public rseq_slice_ctrl slice_ctrl;
    [CType("u8")] public byte __reserved;
}
