using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>How a signal is handled, as the kernel has it: rt_sigaction(2).</summary>
[CompatLayout<Compat.sigaction>]
[CType("struct sigaction")]
public unsafe struct sigaction
{
    /// <summary>Or the address of a function.</summary>
    [CType("void *"), Value<SigactionHandler>] public ulong sa_handler;

    [Flags<SigactionFlags>] public ulong sa_flags;

    /// <summary>Used with <c>SA_RESTORER</c>.</summary>
    [Meaning(ArgumentKind.Address)] public UserPtr sa_restorer;

    [CType("unsigned int[2]"), Meaning(ArgumentKind.SignalSet)] public fixed uint sa_mask[2];
}
