using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What a set of landlock rules speaks of: landlock_create_ruleset(2).</summary>
[CType("struct landlock_ruleset_attr")]
public struct landlock_ruleset_attr
{
    [CType("u64"), Flags<LandlockAccessFs>] public ulong handled_access_fs;
    [CType("u64"), Flags<LandlockAccessNet>] public ulong handled_access_net;
    [CType("u64"), Flags<LandlockScope>] public ulong scoped;
    [CType("u64")] public ulong quiet_access_fs;
    [CType("u64")] public ulong quiet_access_net;
    [CType("u64")] public ulong quiet_scoped;
}
