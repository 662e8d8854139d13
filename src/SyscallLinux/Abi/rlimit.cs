using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A limit as it is and as it may become: getrlimit(2).</summary>
[CompatLayout<Compat.rlimit>]
[CType("struct rlimit")]
public struct rlimit
{
    [CType("__kernel_ulong_t"), Meaning(ArgumentKind.Number), Value<RlimitValue>] public ulong rlim_cur;
    [CType("__kernel_ulong_t"), Meaning(ArgumentKind.Number), Value<RlimitValue>] public ulong rlim_max;
}
