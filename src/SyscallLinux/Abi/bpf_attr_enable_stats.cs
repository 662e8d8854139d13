namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_ENABLE_STATS</c>.</summary>
public struct bpf_attr_enable_stats
{
    public u32 type;
}
