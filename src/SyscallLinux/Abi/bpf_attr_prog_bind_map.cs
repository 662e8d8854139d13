using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_PROG_BIND_MAP</c>.</summary>
public struct bpf_attr_prog_bind_map
{
    [CType("u32")] public uint prog_fd;
    [CType("u32")] public uint map_fd;
    [CType("u32")] public uint flags;
}
