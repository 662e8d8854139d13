using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A link to a tracing program.</summary>
[CompatLayout<Compat.bpf_attr_link_create_tracing>]
public struct bpf_attr_link_create_tracing
{
    public u32 target_btf_id;
    public u64 cookie;
}
