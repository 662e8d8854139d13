using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_PROG_ASSOC_STRUCT_OPS</c>.</summary>
public struct bpf_attr_prog_assoc_struct_ops
{
    [CType("u32")] public uint map_fd;
    [CType("u32")] public uint prog_fd;
    [CType("u32")] public uint flags;
}
