using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_LINK_UPDATE</c>.</summary>
[StructLayout(LayoutKind.Explicit)]
public struct bpf_attr_link_update
{
    [FieldOffset(0), CType("u32")] public uint link_fd;
    [FieldOffset(4), CType("u32")] public uint new_prog_fd;
    [FieldOffset(4), CType("u32")] public uint new_map_fd;
    [FieldOffset(8), CType("u32")] public uint flags;
    [FieldOffset(12), CType("u32")] public uint old_prog_fd;
    [FieldOffset(12), CType("u32")] public uint old_map_fd;
}
