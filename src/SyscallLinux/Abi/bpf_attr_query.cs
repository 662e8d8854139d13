using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_PROG_QUERY</c>.</summary>
[StructLayout(LayoutKind.Explicit)]
public struct bpf_attr_query
{
    [FieldOffset(0), CType("u32")] public uint target_fd;
    [FieldOffset(0), CType("u32")] public uint target_ifindex;
    [FieldOffset(4), CType("u32")] public uint attach_type;
    [FieldOffset(8), CType("u32")] public uint query_flags;
    [FieldOffset(12), CType("u32")] public uint attach_flags;
    [FieldOffset(16), CType("u64")] public ulong prog_ids;
    [FieldOffset(24), CType("u32")] public uint prog_cnt;
    [FieldOffset(24), CType("u32")] public uint count;
    [FieldOffset(32), CType("u64")] public ulong prog_attach_flags;
    [FieldOffset(40), CType("u64")] public ulong link_ids;
    [FieldOffset(48), CType("u64")] public ulong link_attach_flags;
    [FieldOffset(56), CType("u64")] public ulong revision;
}
