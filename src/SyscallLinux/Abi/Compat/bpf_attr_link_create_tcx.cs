using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A link to a traffic-control hook, as i386 lays it out.</summary>
[StructLayout(LayoutKind.Explicit, Pack = 4)]
public struct bpf_attr_link_create_tcx
{
    [FieldOffset(0), CType("u32")] public uint relative_fd;
    [FieldOffset(0), CType("u32")] public uint relative_id;
    [FieldOffset(4), CType("u64")] public ulong expected_revision;
}
