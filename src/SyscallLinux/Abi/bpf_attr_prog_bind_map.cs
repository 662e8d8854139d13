namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_PROG_BIND_MAP</c>.</summary>
public struct bpf_attr_prog_bind_map
{
    public u32 prog_fd;
    public u32 map_fd;
    public u32 flags;
}
