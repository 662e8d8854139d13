using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi.Compat;

/// <summary>How a signal is handled, as the kernel has it: rt_sigaction(2), as i386 lays it out.</summary>
[CType("struct sigaction")]
public unsafe struct sigaction
{
    /// <summary>Or the address of a function.</summary>
    [CType("void *"), Value<SigactionHandler>] public uint sa_handler;

    [Flags<SigactionFlags>] public uint sa_flags;

    /// <summary>Used with <c>SA_RESTORER</c>.</summary>
    [CType("void *"), Meaning(ArgumentKind.Address)] public uint sa_restorer;

    [CType("unsigned int[2]"), Meaning(ArgumentKind.SignalSet)] public fixed uint sa_mask[2];
}
