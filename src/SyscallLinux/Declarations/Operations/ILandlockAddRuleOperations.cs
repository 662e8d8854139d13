using SyscallKit.Declaring;
using SyscallKit.Linux.Abi;

namespace SyscallKit.Linux.Declarations.Operations;

/// <summary>landlock_add_rule(2) as each of its operations sees it; a method that describes several is named after the first.</summary>
internal interface ILandlockAddRuleOperations
{
    [Operation(LandlockRuleType.LANDLOCK_RULE_PATH_BENEATH)]
    [return: Meaning(ArgumentKind.Zero)]
    long LANDLOCK_RULE_PATH_BENEATH([In] ReadOnlyUserPtr<landlock_path_beneath_attr> rule_attr);

    [Operation(LandlockRuleType.LANDLOCK_RULE_NET_PORT)]
    [return: Meaning(ArgumentKind.Zero)]
    long LANDLOCK_RULE_NET_PORT([In] ReadOnlyUserPtr<landlock_net_port_attr> rule_attr);
}
