namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_OBJ_GET_INFO_BY_FD</c>.</summary>
public struct bpf_attr_info
{
    public u32 bpf_fd;
    public u32 info_len;
    public u64 info;
}
