namespace SyscallKit.Linux.Abi;

/// <summary>A link to many uprobes.</summary>
public struct bpf_attr_link_create_uprobe_multi
{
    public u64 path;
    public u64 offsets;
    public u64 ref_ctr_offsets;
    public u64 cookies;
    public u32 cnt;
    public u32 flags;
    public u32 pid;
    public u32 path_fd;
}
