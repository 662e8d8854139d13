using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_PROG_STREAM_READ_BY_FD</c>.</summary>
public struct bpf_attr_prog_stream_read
{
    [CType("u64")] public ulong stream_buf;
    [CType("u32")] public uint stream_buf_len;
    [CType("u32")] public uint stream_id;
    [CType("u32")] public uint prog_fd;
}
