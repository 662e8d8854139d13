using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>A signal mask and its size: io_pgetevents(2), as i386 lays it out.</summary>
[CType("struct __aio_sigset")]
public struct aio_sigset
{
    [CType("void *"), Meaning(ArgumentKind.SignalSet), In(nameof(sigsetsize)), Nullable] public uint sigmask;
    [CType("__kernel_size_t"), Size] public uint sigsetsize;
}
