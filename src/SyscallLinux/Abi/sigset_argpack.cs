using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A signal mask and its size, the sixth argument of pselect6(2).</summary>
[CompatLayout<Compat.sigset_argpack>]
[CType("struct sigset_argpack")]
public struct sigset_argpack
{
    [Meaning(ArgumentKind.SignalSet), In(nameof(size)), Nullable] public UserPtr p;
    [CType("__kernel_size_t"), Size] public ulong size;
}
