namespace SyscallKit.Linux.Abi;

/// <summary>A link to many kprobes.</summary>
public struct bpf_attr_link_create_kprobe_multi
{
    public u32 flags;
    public u32 cnt;
    public u64 syms;
    public u64 addrs;
    public u64 cookies;
}
