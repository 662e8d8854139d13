namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_RAW_TRACEPOINT_OPEN</c>.</summary>
public struct bpf_attr_raw_tracepoint
{
    public u64 name;
    public u32 prog_fd;
    public u64 cookie;
}
