namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_PROG_STREAM_READ_BY_FD</c>.</summary>
public struct bpf_attr_prog_stream_read
{
    public u64 stream_buf;
    public u32 stream_buf_len;
    public u32 stream_id;
    public u32 prog_fd;
}
