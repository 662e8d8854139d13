namespace SyscallKit.Linux.Abi;

/// <summary>What a landlock rule speaks of.</summary>
public enum LandlockRuleType
{
    LANDLOCK_RULE_PATH_BENEATH = 1,
    LANDLOCK_RULE_NET_PORT = 2,
}
