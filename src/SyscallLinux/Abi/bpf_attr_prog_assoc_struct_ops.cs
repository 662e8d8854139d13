namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_PROG_ASSOC_STRUCT_OPS</c>.</summary>
public struct bpf_attr_prog_assoc_struct_ops
{
    public u32 map_fd;
    public u32 prog_fd;
    public u32 flags;
}
