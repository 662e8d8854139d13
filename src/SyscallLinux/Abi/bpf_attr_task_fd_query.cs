namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_TASK_FD_QUERY</c>.</summary>
public struct bpf_attr_task_fd_query
{
    public u32 pid;
    public u32 fd;
    public u32 flags;
    public u32 buf_len;
    public u64 buf;
    public u32 prog_id;
    public u32 fd_type;
    public u64 probe_offset;
    public u64 probe_addr;
}
