using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_ITER_CREATE</c>.</summary>
public struct bpf_attr_iter_create
{
    [CType("u32")] public uint link_fd;
    [CType("u32")] public uint flags;
}
