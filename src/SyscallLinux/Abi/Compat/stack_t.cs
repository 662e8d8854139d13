using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>An alternate signal stack: sigaltstack(2), as i386 lays it out.</summary>
public struct stack_t
{
    [CType("void *"), Meaning(ArgumentKind.Address)] public uint ss_sp;
    [Flags<SigaltstackFlags>] public int ss_flags;
    [CType("__kernel_size_t"), Size] public uint ss_size;
}
