using System.Runtime.InteropServices;

namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_PROG_QUERY</c>.</summary>
[StructLayout(LayoutKind.Explicit)]
public struct bpf_attr_query
{
    [FieldOffset(0)] public u32 target_fd;
    [FieldOffset(0)] public u32 target_ifindex;
    [FieldOffset(4)] public u32 attach_type;
    [FieldOffset(8)] public u32 query_flags;
    [FieldOffset(12)] public u32 attach_flags;
    [FieldOffset(16)] public u64 prog_ids;
    [FieldOffset(24)] public u32 prog_cnt;
    [FieldOffset(24)] public u32 count;
    [FieldOffset(32)] public u64 prog_attach_flags;
    [FieldOffset(40)] public u64 link_ids;
    [FieldOffset(48)] public u64 link_attach_flags;
    [FieldOffset(56)] public u64 revision;
}
