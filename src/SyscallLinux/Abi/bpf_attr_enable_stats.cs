using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_ENABLE_STATS</c>.</summary>
public struct bpf_attr_enable_stats
{
    [CType("u32")] public uint type;
}
