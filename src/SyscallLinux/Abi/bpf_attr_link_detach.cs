using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_LINK_DETACH</c>.</summary>
public struct bpf_attr_link_detach
{
    [CType("u32")] public uint link_fd;
}
