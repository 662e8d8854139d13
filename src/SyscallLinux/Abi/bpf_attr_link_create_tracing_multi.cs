namespace SyscallKit.Linux.Abi;

/// <summary>A link to many functions.</summary>
public struct bpf_attr_link_create_tracing_multi
{
    public u64 ids;
    public u64 cookies;
    public u32 cnt;
}
