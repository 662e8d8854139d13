using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A signal mask and its size: io_pgetevents(2).</summary>
[CompatLayout<Compat.aio_sigset>]
[CType("struct __aio_sigset")]
public struct aio_sigset
{
    [Meaning(ArgumentKind.SignalSet), In(nameof(sigsetsize)), Nullable] public UserPtr sigmask;
    [CType("__kernel_size_t"), Size] public ulong sigsetsize;
}
