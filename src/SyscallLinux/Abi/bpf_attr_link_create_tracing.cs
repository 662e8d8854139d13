using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A link to a tracing program.</summary>
[CompatLayout<Compat.bpf_attr_link_create_tracing>]
public struct bpf_attr_link_create_tracing
{
    [CType("u32")] public uint target_btf_id;
    [CType("u64")] public ulong cookie;
}
