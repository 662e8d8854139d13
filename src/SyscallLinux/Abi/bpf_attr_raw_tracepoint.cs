using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary><c>BPF_RAW_TRACEPOINT_OPEN</c>.</summary>
public struct bpf_attr_raw_tracepoint
{
    [CType("u64")] public ulong name;
    [CType("u32")] public uint prog_fd;
    [CType("u64")] public ulong cookie;
}
