using System;

namespace SyscallKit.Linux.Abi;

/// <summary>Which refusals of landlock are logged.</summary>
[Flags]
public enum LandlockRestrictFlags : uint
{
    LANDLOCK_RESTRICT_SELF_LOG_SAME_EXEC_OFF = 0x1,
    LANDLOCK_RESTRICT_SELF_LOG_NEW_EXEC_ON = 0x2,
    LANDLOCK_RESTRICT_SELF_LOG_SUBDOMAINS_OFF = 0x4,
    LANDLOCK_RESTRICT_SELF_TSYNC = 0x8,
}
