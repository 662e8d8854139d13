using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A link to many uprobes.</summary>
public struct bpf_attr_link_create_uprobe_multi
{
    [CType("u64")] public ulong path;
    [CType("u64")] public ulong offsets;
    [CType("u64")] public ulong ref_ctr_offsets;
    [CType("u64")] public ulong cookies;
    [CType("u32")] public uint cnt;
    [CType("u32")] public uint flags;
    [CType("u32")] public uint pid;
    [CType("u32")] public uint path_fd;
}
