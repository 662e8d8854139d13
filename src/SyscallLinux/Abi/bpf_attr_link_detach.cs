namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_LINK_DETACH</c>.</summary>
public struct bpf_attr_link_detach
{
    public u32 link_fd;
}
