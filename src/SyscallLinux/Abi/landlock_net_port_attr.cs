using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A rule about a port: landlock_add_rule(2).</summary>
[CType("struct landlock_net_port_attr")]
public struct landlock_net_port_attr
{
    [Flags<LandlockAccessNet>] public u64 allowed_access;

    /// <summary>In host byte order.</summary>
    [Meaning(ArgumentKind.Port)] public u64 port;
}
