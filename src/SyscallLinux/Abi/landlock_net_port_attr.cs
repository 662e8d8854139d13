using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>A rule about a port: landlock_add_rule(2).</summary>
[CType("struct landlock_net_port_attr")]
public struct landlock_net_port_attr
{
    [CType("u64"), Flags<LandlockAccessNet>] public ulong allowed_access;

    /// <summary>In host byte order.</summary>
    [CType("u64"), Meaning(ArgumentKind.Port)] public ulong port;
}
