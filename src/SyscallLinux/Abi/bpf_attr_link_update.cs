using System.Runtime.InteropServices;

namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_LINK_UPDATE</c>.</summary>
[StructLayout(LayoutKind.Explicit)]
public struct bpf_attr_link_update
{
    [FieldOffset(0)] public u32 link_fd;
    [FieldOffset(4)] public u32 new_prog_fd;
    [FieldOffset(4)] public u32 new_map_fd;
    [FieldOffset(8)] public u32 flags;
    [FieldOffset(12)] public u32 old_prog_fd;
    [FieldOffset(12)] public u32 old_map_fd;
}
