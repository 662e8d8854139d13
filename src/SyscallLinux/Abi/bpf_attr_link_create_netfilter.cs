namespace SyscallKit.Linux.Abi;

/// <summary>A link to a netfilter hook.</summary>
public struct bpf_attr_link_create_netfilter
{
    public u32 pf;
    public u32 hooknum;
    public s32 priority;
    public u32 flags;
}
