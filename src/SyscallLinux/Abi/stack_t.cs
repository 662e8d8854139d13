using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>An alternate signal stack: sigaltstack(2).</summary>
[CompatLayout<Compat.stack_t>]
public struct stack_t
{
    [Meaning(ArgumentKind.Address)] public UserPtr ss_sp;
    [Flags<SigaltstackFlags>] public int ss_flags;
    [CType("__kernel_size_t"), Size] public ulong ss_size;
}
