using System.Runtime.InteropServices;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A link to a control group, as i386 lays it out.</summary>
[StructLayout(LayoutKind.Explicit, Pack = 4)]
public struct bpf_attr_link_create_cgroup
{
    [FieldOffset(0)] public u32 relative_fd;
    [FieldOffset(0)] public u32 relative_id;
    [FieldOffset(4)] public u64 expected_revision;
}
