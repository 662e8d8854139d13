using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_TASK_FD_QUERY</c>.</summary>
public struct bpf_attr_task_fd_query
{
    [CType("u32")] public uint pid;
    [CType("u32")] public uint fd;
    [CType("u32")] public uint flags;
    [CType("u32")] public uint buf_len;
    [CType("u64")] public ulong buf;
    [CType("u32")] public uint prog_id;
    [CType("u32")] public uint fd_type;
    [CType("u64")] public ulong probe_offset;
    [CType("u64")] public ulong probe_addr;
}
