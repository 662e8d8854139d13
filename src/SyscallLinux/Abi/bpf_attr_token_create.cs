using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_TOKEN_CREATE</c>.</summary>
public struct bpf_attr_token_create
{
    [CType("u32")] public uint flags;
    [CType("u32")] public uint bpffs_fd;
}
