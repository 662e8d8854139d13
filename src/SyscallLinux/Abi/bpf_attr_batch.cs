namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_MAP_LOOKUP_BATCH</c> and the others that do many elements.</summary>
public struct bpf_attr_batch
{
    public u64 in_batch;
    public u64 out_batch;
    public u64 keys;
    public u64 values;
    public u32 count;
    public u32 map_fd;
    public u64 elem_flags;
    public u64 flags;
}
