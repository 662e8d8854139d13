using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A link to a perf event.</summary>
public struct bpf_attr_link_create_perf_event
{
    [CType("u64")] public ulong bpf_cookie;
}
