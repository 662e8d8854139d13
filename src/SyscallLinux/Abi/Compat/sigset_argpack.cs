using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A signal mask and its size, the sixth argument of pselect6(2), as i386 lays it out.</summary>
[CType("struct sigset_argpack")]
public struct sigset_argpack
{
    [CType("void *"), Meaning(ArgumentKind.SignalSet), In(nameof(size)), Nullable] public uint p;
    [CType("__kernel_size_t"), Size] public uint size;
}
