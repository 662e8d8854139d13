using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_OBJ_GET_INFO_BY_FD</c>.</summary>
public struct bpf_attr_info
{
    [CType("u32")] public uint bpf_fd;
    [CType("u32")] public uint info_len;
    [CType("u64")] public ulong info;
}
