using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A link to a traffic-control hook.</summary>
[CompatLayout<Compat.bpf_attr_link_create_tcx>]
[StructLayout(LayoutKind.Explicit)]
public struct bpf_attr_link_create_tcx
{
    [FieldOffset(0), CType("u32")] public uint relative_fd;
    [FieldOffset(0), CType("u32")] public uint relative_id;
    [FieldOffset(8), CType("u64")] public ulong expected_revision;
}
