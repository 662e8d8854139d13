using System.Runtime.InteropServices;
using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A link to a tracing program, as i386 lays it out.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public struct bpf_attr_link_create_tracing
{
    [CType("u32")] public uint target_btf_id;
    [CType("u64")] public ulong cookie;
}
