using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A link to a control group.</summary>
[CompatLayout<Compat.bpf_attr_link_create_cgroup>]
[StructLayout(LayoutKind.Explicit)]
public struct bpf_attr_link_create_cgroup
{
    [FieldOffset(0)] public u32 relative_fd;
    [FieldOffset(0)] public u32 relative_id;
    [FieldOffset(8)] public u64 expected_revision;
}
