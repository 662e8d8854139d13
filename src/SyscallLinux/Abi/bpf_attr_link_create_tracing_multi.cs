using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A link to many functions.</summary>
public struct bpf_attr_link_create_tracing_multi
{
    [CType("u64")] public ulong ids;
    [CType("u64")] public ulong cookies;
    [CType("u32")] public uint cnt;
}
