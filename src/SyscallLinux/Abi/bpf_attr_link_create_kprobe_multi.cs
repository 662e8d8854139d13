using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A link to many kprobes.</summary>
public struct bpf_attr_link_create_kprobe_multi
{
    [CType("u32")] public uint flags;
    [CType("u32")] public uint cnt;
    [CType("u64")] public ulong syms;
    [CType("u64")] public ulong addrs;
    [CType("u64")] public ulong cookies;
}
