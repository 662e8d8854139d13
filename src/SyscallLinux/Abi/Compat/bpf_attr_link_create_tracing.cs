using System.Runtime.InteropServices;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A link to a tracing program, as i386 lays it out.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public struct bpf_attr_link_create_tracing
{
    public u32 target_btf_id;
    public u64 cookie;
}
