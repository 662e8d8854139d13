using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>How one of the first 32 signals is handled: sigaction(2) of i386.</summary>
[CType("struct old_sigaction")]
public struct old_sigaction
{
    /// <summary>Or the address of a function.</summary>
    [CType("__sighandler_t"), Value<SigactionHandler>] public uint sa_handler;

    [CType("old_sigset_t")] public uint sa_mask;
    [CType("unsigned long"), Flags<SigactionFlags>] public uint sa_flags;

    /// <summary>Used with <c>SA_RESTORER</c>.</summary>
    [CType("void *"), Meaning(ArgumentKind.Address)] public uint sa_restorer;
}
