namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_TOKEN_CREATE</c>.</summary>
public struct bpf_attr_token_create
{
    public u32 flags;
    public u32 bpffs_fd;
}
