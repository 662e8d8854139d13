using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A limit as it is and as it may become: getrlimit(2), as i386 lays it out.</summary>
[CType("struct rlimit")]
public struct rlimit
{
    [CType("__kernel_ulong_t"), Meaning(ArgumentKind.Number), Value<RlimitValue>] public uint rlim_cur;
    [CType("__kernel_ulong_t"), Meaning(ArgumentKind.Number), Value<RlimitValue>] public uint rlim_max;
}
