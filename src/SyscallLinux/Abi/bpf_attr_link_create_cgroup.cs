using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A link to a control group.</summary>
[CompatLayout<Compat.bpf_attr_link_create_cgroup>]
[StructLayout(LayoutKind.Explicit)]
public struct bpf_attr_link_create_cgroup
{
    [FieldOffset(0), CType("u32")] public uint relative_fd;
    [FieldOffset(0), CType("u32")] public uint relative_id;
    [FieldOffset(8), CType("u64")] public ulong expected_revision;
}
