using SyscallKit.Declaring;

namespace SyscallKit.Linux.Abi;

/// <summary>What a set of landlock rules speaks of: landlock_create_ruleset(2).</summary>
[CType("struct landlock_ruleset_attr")]
public struct landlock_ruleset_attr
{
    [Flags<LandlockAccessFs>] public u64 handled_access_fs;
    [Flags<LandlockAccessNet>] public u64 handled_access_net;
    [Flags<LandlockScope>] public u64 scoped;
    public u64 quiet_access_fs;
    public u64 quiet_access_net;
    public u64 quiet_scoped;
}
