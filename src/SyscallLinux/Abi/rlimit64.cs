using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A limit as it is and as it may become, 64 bits on every architecture: prlimit(2).</summary>
[CType("struct rlimit64")]
public struct rlimit64
{
    [CType("u64"), Meaning(ArgumentKind.Number), Value<RlimitValue>] public ulong rlim_cur;
    [CType("u64"), Meaning(ArgumentKind.Number), Value<RlimitValue>] public ulong rlim_max;
}
