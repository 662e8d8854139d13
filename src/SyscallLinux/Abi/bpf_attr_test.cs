namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_PROG_TEST_RUN</c>.</summary>
public struct bpf_attr_test
{
    public u32 prog_fd;
    public u32 retval;
    public u32 data_size_in;
    public u32 data_size_out;
    public u64 data_in;
    public u64 data_out;
    public u32 repeat;
    public u32 duration;
    public u32 ctx_size_in;
    public u32 ctx_size_out;
    public u64 ctx_in;
    public u64 ctx_out;
    public u32 flags;
    public u32 cpu;
    public u32 batch_size;
}
