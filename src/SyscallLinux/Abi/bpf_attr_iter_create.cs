namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_ITER_CREATE</c>.</summary>
public struct bpf_attr_iter_create
{
    public u32 link_fd;
    public u32 flags;
}
