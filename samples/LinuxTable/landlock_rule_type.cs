using SyscallKit.Declaring;

namespace LinuxKernel;

/// <summary>What a landlock rule speaks of (include/uapi/linux/landlock.h).</summary>
[CType("enum landlock_rule_type")]
public enum landlock_rule_type : uint
{
    /// <summary>A file hierarchy.</summary>
    LANDLOCK_RULE_PATH_BENEATH = 1,

    /// <summary>A TCP port.</summary>
    LANDLOCK_RULE_NET_PORT = 2,
}
