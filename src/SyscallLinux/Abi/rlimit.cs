using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A limit as it is and as it may become: getrlimit(2).</summary>
[CompatLayout<Compat.rlimit>]
[CType("struct rlimit")]
public struct rlimit
{
    [Meaning(ArgumentKind.Number), Value<RlimitValue>] public __kernel_ulong_t rlim_cur;
    [Meaning(ArgumentKind.Number), Value<RlimitValue>] public __kernel_ulong_t rlim_max;
}
