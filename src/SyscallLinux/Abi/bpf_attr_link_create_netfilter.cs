using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A link to a netfilter hook.</summary>
public struct bpf_attr_link_create_netfilter
{
    [CType("u32")] public uint pf;
    [CType("u32")] public uint hooknum;
    [CType("s32")] public int priority;
    [CType("u32")] public uint flags;
}
